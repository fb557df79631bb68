// A long XLIFF 2.1 file for trying the editor: seeded sentences, every tenth with a pair of codes, every fifth
// translated and confirmed, one in twelve a repetition.
import { makeRandom } from '../make-random.mjs';

const subjects = [
  'Bakanlık',
  'Kurul',
  'Şirket',
  'Belediye',
  'Üniversite',
  'Komisyon',
  'Dernek',
  'İdare',
];
const objects = [
  'raporu',
  'kararı',
  'bütçeyi',
  'sözleşmeyi',
  'planı',
  'yönetmeliği',
  'başvuruyu',
  'çağrıyı',
];
const verbs = [
  'onayladı',
  'açıkladı',
  'inceledi',
  'yayımladı',
  'değiştirdi',
  'imzaladı',
  'erteledi',
  'geri çekti',
];
const whens = ['dün', 'geçen hafta', 'bu sabah', 'toplantıdan önce', 'yıl sonunda', 'ısrarla'];

/** @param count units; 100,000 make about 30 MB */
export function* makeXliff(count, seed = 7) {
  const random = makeRandom(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="tr" trgLang="en">\n  <file id="f1">\n';
  for (let at = 1; at <= count; at += 1) {
    const words = `${pick(subjects)} ${pick(whens)} ${pick(objects)} ${pick(verbs)}`;
    const text =
      at % 12 === 0
        ? 'Kurul kararı dün açıkladı.'
        : `${words}; ${at}. maddede belirtilen koşullar ${pick(whens)} yeniden görüşülecek.`;
    const source = at % 10 === 0 ? `${text} <pc id="1">Ayrıntılar</pc> ektedir.` : text;
    const target =
      at % 5 === 0 ? `<target>The text of article ${at} was translated before.</target>` : '';
    const state = at % 5 === 0 ? ' state="translated"' : '';
    yield `    <unit id="u${at}" name="madde.${at}">\n      <segment id="s1"${state}>\n        <source>${source}</source>\n        ${target}\n      </segment>\n    </unit>\n`;
  }
  yield '  </file>\n</xliff>\n';
}
