import type { Check } from '../check.ts';
import { EN_TR } from '../example-locales.ts';
import { makeSegmentCheck } from '../make-segment-check.ts';

/** Segments have come as far as a release asks for. */
export const states: Check = makeSegmentCheck({
  name: 'states',
  rules: ['state/initial'],
  summary:
    'A segment has a target and is still in the state `initial` (XLIFF 1.2: `new`, `needs-translation`; ' +
    'PO: fuzzy).',
  examples: [
    {
      ...EN_TR,
      title: 'translated, reviewed, or from a file without states',
      pairs: [
        ['Open', 'Aç', { state: 'translated' }],
        ['Open', 'Aç', { state: 'final' }],
        ['Open', 'Aç'],
      ],
      findings: [],
    },
    {
      ...EN_TR,
      title: 'a target that nobody confirmed',
      pairs: [['Open', 'Aç', { state: 'initial' }]],
      findings: [{ pair: 0, rule: 'state/initial', severity: 'info' }],
    },
  ],
  *find({ pair, inspected }) {
    if (pair.state !== 'initial' || inspected.text === '') return;
    yield {
      rule: 'state/initial',
      severity: 'info',
      side: 'target',
      message: 'the segment has a target, and its state is still “initial”',
    };
  },
});
