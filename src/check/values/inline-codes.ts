import type { Check } from '../check.ts';
import type { Content, InlineCode } from '../../model/content.ts';
import { EN_TR } from '../example-locales.ts';
import { makeSegmentCheck, type Problem } from '../make-segment-check.ts';
import type { SegmentView } from '../segment-view.ts';

const bold = (kind: 'open' | 'close'): InlineCode => ({
  type: 'code',
  kind,
  id: 'b1',
  equiv: '',
  canDelete: false,
});
const image = (id: string): InlineCode => ({
  type: 'code',
  kind: 'standalone',
  id,
  equiv: '',
  canDelete: false,
});

/** The inline codes of the translation are those of the other side. */
export const inlineCodes: Check = makeSegmentCheck({
  name: 'inline-codes',
  rules: ['codes/missing', 'codes/extra', 'codes/order'],
  summary:
    'An inline code of the trusted side is missing, one too many is there, or a closing code comes ' +
    'before its opening one. Codes that may be left out, and annotations, are not asked for.',
  examples: [
    {
      ...EN_TR,
      title: 'codes may move with the words',
      pairs: [
        [
          ['Press ', bold('open'), 'Save', bold('close'), ' ', image('i1')],
          [image('i1'), ' ', bold('open'), 'Kaydet', bold('close'), ' düğmesine basın'],
        ],
      ],
      findings: [],
    },
    {
      ...EN_TR,
      title: 'a code lost, one invented, a pair turned round',
      pairs: [
        [['See ', image('i1')], ['Bakın']],
        [['See'], ['Bakın ', image('i1')]],
        [
          [bold('open'), 'New', bold('close')],
          [bold('close'), 'Yeni', bold('open')],
        ],
      ],
      findings: [
        { pair: 0, rule: 'codes/missing', severity: 'error' },
        { pair: 1, rule: 'codes/extra', severity: 'error' },
        { pair: 2, rule: 'codes/order', severity: 'error' },
      ],
    },
  ],
  find: findCodeProblems,
});

interface PlacedCode {
  readonly code: InlineCode;
  readonly at: number;
}

function* findCodeProblems({ trusted, inspected, pair }: SegmentView): Generator<Problem, void> {
  if (pair.target.length === 0) return;
  const wanted = listCodes(trusted.content);
  const there = listCodes(inspected.content);
  if (wanted.length === 0 && there.length === 0) return;
  // by id first; then by the markup, since writers number codes anew
  const byId = takeMatches(wanted, there, ({ code }) => `${code.kind} ${code.id}`);
  const left = takeMatches(byId.wanted, byId.there, ({ code }) =>
    code.data === undefined && code.equiv === ''
      ? undefined
      : `${code.kind} ${code.data ?? code.equiv}`,
  );
  for (const { code } of left.wanted)
    yield {
      rule: 'codes/missing',
      severity: code.canDelete ? 'info' : 'error',
      message: `inline code ${nameCode(code)} is missing`,
      expected: [nameCode(code)],
      key: `${code.kind} ${code.id}`,
    };
  for (const { code, at } of left.there)
    yield {
      rule: 'codes/extra',
      severity: 'error',
      span: [at, at + 1],
      message: `inline code ${nameCode(code)} is not on the other side`,
      key: `${code.kind} ${code.id}`,
    };
  yield* findTurned(there);
}

function* findTurned(codes: readonly PlacedCode[]): Generator<Problem, void> {
  const opened = new Set<string>();
  const openers = new Set(codes.filter((one) => one.code.kind === 'open').map((o) => o.code.id));
  for (const { code, at } of codes) {
    if (code.kind === 'open') opened.add(code.id);
    if (code.kind !== 'close' || !openers.has(code.id) || opened.has(code.id)) continue;
    yield {
      rule: 'codes/order',
      severity: 'error',
      span: [at, at + 1],
      message: `inline code ${nameCode(code)} closes before it opens`,
      key: code.id,
    };
  }
}

function listCodes(content: Content): readonly PlacedCode[] {
  const codes: PlacedCode[] = [];
  let at = 0;
  for (const part of content) {
    if (typeof part !== 'string' && part.annotation === undefined) codes.push({ code: part, at });
    at += typeof part === 'string' ? part.length : 1;
  }
  return codes;
}

/** What is left on both sides when codes of the same key are paired off. */
function takeMatches(
  wanted: readonly PlacedCode[],
  there: readonly PlacedCode[],
  keyOf: (code: PlacedCode) => string | undefined,
): { readonly wanted: readonly PlacedCode[]; readonly there: readonly PlacedCode[] } {
  const left = [...there];
  const missing = wanted.filter((code) => {
    const key = keyOf(code);
    const at = key === undefined ? -1 : left.findIndex((other) => keyOf(other) === key);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return { wanted: missing, there: left };
}

function nameCode({ kind, id, data, equiv }: InlineCode): string {
  const name = data ?? (equiv === '' ? `“${id}”` : equiv);
  return kind === 'standalone' ? name : `${name} (${kind === 'open' ? 'opening' : 'closing'})`;
}
