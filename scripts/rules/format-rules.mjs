// An SRX 2.0 file: the rules of one language with their examples, and plain ones for every other language.

const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const rule = (kind, before, after) => [
  `<rule break="${kind}">`,
  `  <beforebreak>${escape(before)}</beforebreak>`,
  `  <afterbreak>${escape(after)}</afterbreak>`,
  '</rule>',
];

const indent = (lines, by) => lines.map((line) => ' '.repeat(by) + line);

export function formatRules({ locale, name, rules, examples }) {
  const body = rules.flatMap(({ kind, id, why, before, after }) => {
    const own = examples[id];
    if (own === undefined) throw new Error(`${locale}: the rule ${id} has no example`);
    return [
      '<!--',
      `  ${id}: ${why}`,
      ...own.map((text) => `    ${text}`),
      '-->',
      ...rule(kind, before, after),
    ];
  });
  const pattern = [...locale]
    .map((letter) => `[${letter}${letter.toLocaleUpperCase('en')}]`)
    .join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<!--
  Sentences of ${name}: rules for any program that reads SRX 2.0, such as OmegaT and Okapi. MIT licence, Koşut.
  Written by scripts/build-rules.mjs from the word lists of src/language; edit those.

  Patterns mean the same to ICU, to Java and to JavaScript (flag u): no \\w, no \\b, no inline flags.
  The first rule that matches at a place decides. Each comment names its rule, says what it does and gives
  examples, | where a sentence ends; the tests of the project hold the file against them.
-->
<srx xmlns="http://www.lisa.org/srx20" version="2.0">
  <header segmentsubflows="yes" cascade="no">
    <formathandle type="start" include="no"/>
    <formathandle type="end" include="yes"/>
    <formathandle type="isolated" include="no"/>
  </header>
  <body>
    <languagerules>
      <languagerule languagerulename="${name}">
${indent(body, 8).join('\n')}
      </languagerule>
      <languagerule languagerulename="Other">
${indent(rule('no', '[.!?…]["\'”’»)\\]]*', '\\s+["\'“‘«(\\[]*\\p{Ll}'), 8).join('\n')}
${indent(rule('yes', '[.!?…]["\'”’»)\\]]*', '\\s'), 8).join('\n')}
      </languagerule>
    </languagerules>
    <maprules>
      <languagemap languagepattern="${pattern}(?:[-_].*)?" languagerulename="${name}"/>
      <languagemap languagepattern=".*" languagerulename="Other"/>
    </maprules>
  </body>
</srx>
`;
}
