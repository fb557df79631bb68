import type { BitextResult } from '../../src/model/results/run-result.ts';

/** Texts that try to become code in a page, or to break the program that writes it. */
export const hostileTexts: readonly string[] = [
  '<script>window.pwned = 1</script>',
  '</script><script>window.pwned = 1</script>',
  '</style><script>window.pwned = 1</script>',
  '"><img src=x onerror="window.pwned=1">',
  "' onmouseover='window.pwned=1' x='",
  '<svg/onload=window.pwned=1>',
  'javascript:window.pwned=1',
  '<!-- --><!--><script>window.pwned=1</script>',
  ']]><script>window.pwned=1</script>',
  '&lt;script&gt;window.pwned=1&lt;/script&gt;',
  '&#60;script&#62;window.pwned=1&#60;/script&#62;',
  'a\u2028b\u2029c',
  '\uD800 alone \uDFFF',
  '\u0000\u0001\u001B[31m',
  '\u202Egnirts\u2066',
  '`${window.pwned=1}`',
  '{{constructor.constructor("window.pwned=1")()}}',
  'url(https://example.org/x)',
  '__proto__',
];

/** A result with one text in every field that can hold one; two beads, ids told apart. */
export function withTexts(text: string): BitextResult {
  const unit = (number: number) => ({ unit: `${text}${number}`, segment: text });
  const evidence = { ...unit(0), text, span: [0, text.length] as const };
  return {
    sourcePath: `a/${text}`,
    targetPath: text,
    bitext: {
      type: 'bitext',
      sourceLocale: 'tr',
      targetLocale: 'en',
      source: [text, text],
      target: [text],
      beads: [
        { source: [0, 1], target: [0, 1], cost: 1, confidence: 0.9 },
        { source: [1, 2], target: [1, 1], cost: 1, confidence: 0.2 },
      ],
    },
    sourceParagraphs: [0, 1],
    targetParagraphs: [0],
    places: [unit(0), unit(1)],
    matches: [
      {
        sentence: 0,
        matches: [
          {
            type: 'match',
            kind: 'fuzzy',
            score: 80,
            penalties: [],
            edits: [],
            tu: { type: 'tu', id: text, source: [`once ${text}`], target: [text] },
          },
        ],
      },
    ],
    renderings: [
      {
        term: text,
        count: 1,
        renderings: [{ text, status: 'deviant', places: [evidence] }],
      },
    ],
    findings: [
      {
        rule: 'terms/inconsistent',
        severity: 'warning',
        place: { path: text, ...unit(1), side: 'source', span: [0, text.length] },
        term: text,
        expected: [text],
        found: text,
        confidence: 1,
        evidence: [evidence],
        message: text,
        fingerprint: '0123456789abcdef',
      },
    ],
    inspected: 'source',
  };
}
