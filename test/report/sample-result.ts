import type { Finding } from '../../src/model/finding.ts';
import type { BitextResult } from '../../src/model/results/run-result.ts';
import type { Span } from '../../src/model/span.ts';

const source = [
  'Liman kenti üç yıl boyunca yeniden kuruldu.',
  'Bölge meclisi ilk oturumunu salı günü yaptı.',
  'Oturumda on iki üye vardı.',
  'Meclis başkanı kıyı planını okudu, sonra iskele ücretlerini anlattı.',
  'Yerel meclis planı oy birliğiyle kabul etti.',
  'Balıkçılar kararı alkışladı.',
  'İskelenin bakımı nisanda başlayacak.',
  'Bölge meclisinin kararı ertesi gün ilan edildi.',
  'Fotoğraf: kent arşivi.',
  'Isparta’dan gelen taşlar kışın döşenecek.',
  'Halk meclisi bütçeyi mayısta görüşecek.',
];
const target = [
  'The port town was rebuilt over three years.',
  'The regional council held its first session on Tuesday, with twelve members present.',
  'The council president read out the coastal plan.',
  'He then explained the pier fees.',
  'The regional council adopted the plan unanimously.',
  'The fishermen applauded the decision.',
  'Work on the pier begins in April.',
  'The decision of the regional council was announced the next day.',
  'Stones from Isparta will be laid in winter.',
  'The regional council will discuss the budget in May.',
  'Subscribe to our newsletter.',
];

const bead = (s: Span, t: Span, confidence: number, cost = 1) => ({
  source: s,
  target: t,
  cost,
  confidence,
});

function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new RangeError(`${words} does not stand in ${text}`);
  return [start, start + words.length];
}

const place = (unit: number, segment: number) => ({ unit: `p${unit}`, segment: `s${segment}` });
const evidence = (at: { unit: string; segment: string }, text: string, words: string) => ({
  ...at,
  text,
  span: spanOf(text, words),
});

const findings: readonly Finding[] = [
  {
    rule: 'terms/inconsistent',
    severity: 'warning',
    place: {
      path: 'out/bitext.xlf',
      ...place(2, 3),
      side: 'source',
      span: spanOf(source[4]!, 'Yerel meclis'),
      line: 41,
      column: 17,
    },
    term: 'regional council',
    expected: ['Bölge meclisi'],
    found: 'Yerel meclis',
    confidence: 0.91,
    evidence: [evidence(place(1, 2), source[1]!, 'Bölge meclisi')],
    message: '“regional council” is “Yerel meclis” here, elsewhere “Bölge meclisi”',
    fingerprint: '5d1f09a2c4e87b36',
  },
  {
    rule: 'terms/absent',
    severity: 'error',
    place: { path: 'out/bitext.xlf', ...place(3, 2), side: 'source', line: 58, column: 17 },
    concept: 'c7',
    term: 'pier',
    expected: ['iskele', 'rıhtım'],
    confidence: 0.4,
    message: '“pier” has no rendering here; expected “iskele” or “rıhtım”',
    fingerprint: '77aa10be90cd1234',
  },
  {
    rule: 'terms/deprecated',
    severity: 'info',
    place: {
      path: 'out/bitext.xlf',
      ...place(4, 3),
      side: 'source',
      span: spanOf(source[10]!, 'Halk meclisi'),
    },
    concept: 'c2',
    term: 'regional council',
    expected: ['Bölge meclisi'],
    found: 'Halk meclisi',
    confidence: 1,
    message: '“Halk meclisi” is not to be used; expected “Bölge meclisi”',
    fingerprint: '0be1c2d3a4f55667',
  },
];

/** A small town's news, aligned: beads of every common kind, findings, renderings and matches. */
export const sampleResult: BitextResult = {
  sourcePath: 'segments/liman.tr.txt',
  targetPath: 'segments/liman.en.txt',
  bitext: {
    type: 'bitext',
    sourceLocale: 'tr',
    targetLocale: 'en',
    source,
    target,
    beads: [
      bead([0, 1], [0, 1], 0.98),
      bead([1, 3], [1, 2], 0.83),
      bead([3, 4], [2, 4], 0.77),
      bead([4, 5], [4, 5], 0.97),
      bead([5, 6], [5, 6], 0.95),
      bead([6, 7], [6, 7], 0.42),
      bead([7, 8], [7, 8], 0.93),
      bead([8, 9], [8, 8], 0.66),
      bead([9, 10], [8, 9], 0.99),
      bead([10, 11], [9, 10], 0.94),
      bead([11, 11], [10, 11], 0.38),
    ],
  },
  sourceParagraphs: [0, 0, 0, 1, 1, 1, 2, 2, 3, 3, 3],
  targetParagraphs: [0, 0, 1, 1, 1, 1, 2, 2, 3, 3, 4],
  places: [
    place(1, 1),
    place(1, 2),
    place(2, 1),
    place(2, 3),
    place(2, 4),
    place(3, 1),
    place(3, 2),
    place(4, 1),
    place(4, 2),
    place(4, 3),
    place(5, 1),
  ],
  matches: [
    {
      sentence: 1,
      matches: [
        {
          type: 'match',
          kind: 'fuzzy',
          score: 88,
          penalties: [{ reason: 'alignment', points: 2 }],
          edits: [[35, 44]],
          tu: {
            type: 'tu',
            id: 'm4',
            source: ['Bölge meclisi ilk oturumunu perşembe günü yaptı.'],
            target: ['The regional council held its first session on Thursday.'],
          },
        },
      ],
    },
    {
      sentence: 5,
      matches: [
        {
          type: 'match',
          kind: 'exact',
          score: 100,
          penalties: [],
          tu: {
            type: 'tu',
            id: 'm9',
            source: ['Balıkçılar kararı alkışladı.'],
            target: ['The fishermen applauded the decision.'],
          },
        },
      ],
    },
    {
      sentence: 6,
      matches: [
        {
          type: 'match',
          kind: 'fuzzy',
          score: 64,
          penalties: [],
          edits: [[0, 12]],
          tu: {
            type: 'tu',
            id: 'm2',
            source: ['Yolun bakımı nisan ayında başlayacak.'],
            target: ['Road maintenance begins in April.'],
          },
        },
      ],
    },
    { sentence: 8, matches: [] },
  ],
  renderings: [
    {
      term: 'regional council',
      concept: 'c2',
      count: 5,
      renderings: [
        {
          text: 'Bölge meclisi',
          status: 'dominant',
          places: [
            evidence(place(1, 2), `${source[1]} ${source[2]}`, 'Bölge meclisi'),
            evidence(place(3, 2), source[7]!, 'Bölge meclisinin'),
          ],
        },
        {
          text: 'Yerel meclis',
          status: 'deviant',
          places: [evidence(place(2, 3), source[4]!, 'Yerel meclis')],
        },
        {
          text: 'Halk meclisi',
          status: 'deviant',
          places: [evidence(place(4, 3), source[10]!, 'Halk meclisi')],
        },
        {
          text: 'Meclis',
          status: 'accepted',
          places: [evidence(place(2, 1), source[3]!, 'Meclis')],
        },
      ],
    },
    {
      term: 'plan',
      count: 2,
      renderings: [
        {
          text: 'plan',
          status: 'dominant',
          places: [
            evidence(place(2, 1), source[3]!, 'planını'),
            evidence(place(2, 3), source[4]!, 'planı'),
          ],
        },
      ],
    },
  ],
  findings,
  inspected: 'source',
};
