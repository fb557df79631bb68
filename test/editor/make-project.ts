import { writeProject } from './write-project.ts';

/** A folder with one XLIFF file of `count` units: some with codes, some translated, some with the same source. */
export function makeProject(count: number): string {
  const units = Array.from({ length: count }, (_, at) => makeUnit(at + 1));
  return writeProject({
    'segments/text.xlf': `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="tr" trgLang="en">
  <file id="f1">
${units.join('\n')}
  </file>
</xliff>
`,
  });
}

/** Unit 1 has codes; every fifth is confirmed, every seventh says the same; the others one or two sentences. */
function makeUnit(number: number): string {
  const source =
    number % 7 === 0
      ? 'Kurul aynı kararı yineledi.'
      : number % 10 === 1
        ? `Madde ${number}: <pc id="1">Irmak</pc> kıyısı<ph id="2"/> ölçüldü.`
        : `Kurul ${number}. maddeyi görüştü. İçişleri ısrar etti.`;
  const done = number % 5 === 0;
  return `    <unit id="u${number}">
      <segment id="s1"${done ? ' state="translated"' : ''}>
        <source>${source}</source>${done ? `\n        <target>Article ${number} was done before.</target>` : ''}
      </segment>
    </unit>`;
}
