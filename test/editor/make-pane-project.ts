import { writeProject } from './write-project.ts';

/** The file of {@link makePaneProject}: source, target when there is one. The comments say what each row is for. */
const ROWS: readonly (readonly [source: string, target?: string])[] = [
  // a fuzzy match whose numbers are fitted, a term with a rendering to insert
  ['Kurul 14 Mart 2024 tarihli toplantısında su kalitesi raporunu görüştü.'],
  // a match that lacks the codes
  ['Ayrıntılar için <pc id="1">kullanım kılavuzuna</pc> bakın.'],
  // an exact match
  ['Su kalitesi raporu her yıl yayımlanır.'],
  // findings that can be mended by key, and one that cannot
  ['Rapor 3 gün içinde yayımlanacak.', 'The report  will be published within 5 days.'],
  // what replacing finds
  ['Toplantı salonu yenilendi.', 'The meeting room was renovated.'],
  ['Toplantı ertelendi.', 'The meeting was postponed.'],
  ['Toplantılar kapalıdır.', 'Meetings are closed to the public.'],
  // nothing is like it
  ['Değirmen gölgesinde üç kedi uyuyordu.'],
  // only parts of it are known
  [
    'Su kalitesi raporunu görüştü, sonra ırmak kıyısındaki eski değirmeni gezdi ve akşam yemeğini orada yedi.',
  ],
];

const MEMORY: readonly (readonly [source: string, target: string, who: string, when: string])[] = [
  [
    'Kurul 12 Mart 2023 tarihli toplantısında su kalitesi raporunu görüştü.',
    'At its meeting of 12 March 2023, the Council discussed the water quality report.',
    'ayşe',
    '20250312T091500Z',
  ],
  [
    'Kurul toplantısında su kalitesi raporunu görüştü.',
    'The Council discussed the water quality report at its meeting.',
    'deniz',
    '20240702T140000Z',
  ],
  [
    'Ayrıntılar için kullanım kılavuzuna bakın.',
    'See the user guide for details.',
    'ayşe',
    '20230105T080000Z',
  ],
  [
    'Su kalitesi raporu her yıl yayımlanır.',
    'The water quality report is published every year.',
    'deniz',
    '20251120T100000Z',
  ],
  [
    'Bakanlık su kalitesini ölçtü.',
    'The Ministry measured the water quality.',
    'ayşe',
    '20220901T100000Z',
  ],
  [
    'Su kalitesi geçen yıldan iyi.',
    'Water quality is better than last year.',
    'ayşe',
    '20220902T100000Z',
  ],
  // other forms of the words of a row
  ['Toplantılar ertelendi.', 'The meetings were postponed.', 'deniz', '20220903T100000Z'],
];

const TERMS = `tr,en,status,note
su kalitesi,water quality,preferred,
rapor,report,preferred,not “statement”
rapor,statement,deprecated,
kullanım kılavuzu,user guide,preferred,
kullanım kılavuzu,handbook,admitted,
kullanım kılavuzu,manual,deprecated,
`;

/** A folder to edit with an XLIFF file, a memory, a termbase and the config that names them. */
export function makePaneProject(): string {
  const units = ROWS.map(
    ([source, target], at) =>
      `<unit id="u${at + 1}"><segment id="s1"${target === undefined ? '' : ' state="translated"'}><source>${source}</source>${target === undefined ? '' : `<target>${target}</target>`}</segment></unit>`,
  );
  const entries = MEMORY.map(
    ([source, target, who, when]) =>
      `<tu changeid="${who}" changedate="${when}"><tuv xml:lang="tr"><seg>${source}</seg></tuv><tuv xml:lang="en"><seg>${target}</seg></tuv></tu>`,
  );
  return writeProject({
    'text.xlf': `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="tr" trgLang="en">
<file id="f1">
${units.join('\n')}
</file>
</xliff>
`,
    'memory.tmx': `<tmx version="1.4"><header srclang="tr"/><body>\n${entries.join('\n')}\n</body></tmx>\n`,
    'terms.csv': TERMS,
    'kosut.config.json': JSON.stringify({ memory: 'memory.tmx', termbase: 'terms.csv' }),
  });
}
