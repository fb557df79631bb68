import type { Mark } from '../extract/pair-pieces.ts';
import type { TextPiece } from '../extract/passage.ts';

/** What stands in a paragraph, in order. */
export type RunToken =
  | TextPiece
  /** A run begins; how it looks. */
  | { readonly type: 'run'; readonly look: string }
  /** An element around runs begins or ends. */
  | { readonly type: 'wrap'; readonly kind: 'open' | 'close'; readonly name: string }
  /** Anything else: a tab, a drawing, a note, a bookmark. */
  | { readonly type: 'other'; readonly equiv: string };

/**
 * The texts of a paragraph and the codes between them: one for all that stands between two texts. Texts
 * between which nothing stands but a border of runs that look alike become neighbours.
 */
export function joinCodes(tokens: readonly RunToken[]): readonly (TextPiece | Mark)[] {
  const baseLook = findBaseLook(tokens);
  const found: (TextPiece | Mark)[] = [];
  let between: RunToken[] = [];
  let look = '';
  let lookBefore = '';
  let lastText: TextPiece | undefined;
  for (const token of tokens) {
    if (token.type === 'run') look = token.look;
    if (token.type !== 'text') {
      between.push(token);
      continue;
    }
    if (lastText !== undefined) {
      const mark = toMark(between, lookBefore, look, baseLook, [lastText.span[1], token.span[0]]);
      if (mark !== undefined) found.push(mark);
    }
    found.push(token);
    lastText = token;
    between = [];
    lookBefore = look;
  }
  return found;
}

/** The look of most of the text. */
function findBaseLook(tokens: readonly RunToken[]): string {
  const lengths = new Map<string, number>();
  let look = '';
  for (const token of tokens) {
    if (token.type === 'run') look = token.look;
    else if (token.type === 'text') lengths.set(look, (lengths.get(look) ?? 0) + token.text.length);
  }
  return [...lengths].reduce((best, entry) => (entry[1] > best[1] ? entry : best), ['', -1])[0];
}

function toMark(
  between: readonly RunToken[],
  lookBefore: string,
  look: string,
  baseLook: string,
  span: Mark['span'],
): Mark | undefined {
  const others = between.filter((token) => token.type === 'other');
  const wraps = findOpenWraps(between);
  const equiv = others.map((token) => token.equiv).join('');
  const base = { type: 'mark', span, equiv } as const;
  if (wraps.length > 1) return { ...base, kind: 'standalone', name: '', canDelete: false };
  const [wrap] = wraps;
  if (wrap !== undefined) return { ...base, kind: wrap.kind, name: wrap.name, canDelete: false };
  if (others.length > 0 || between.some(({ type }) => type === 'wrap'))
    return { ...base, kind: 'standalone', name: '', canDelete: false };
  if (look === lookBefore) return undefined;
  const kind = lookBefore === baseLook ? 'open' : look === baseLook ? 'close' : 'standalone';
  return { ...base, kind, name: 'look', canDelete: true };
}

type Wrap = Extract<RunToken, { readonly type: 'wrap' }>;

/** Elements that begin or end there, without those that do both. */
function findOpenWraps(between: readonly RunToken[]): readonly Wrap[] {
  const open: Wrap[] = [];
  for (const token of between) {
    if (token.type !== 'wrap') continue;
    if (token.kind === 'close' && open.at(-1)?.kind === 'open') open.pop();
    else open.push(token);
  }
  return open;
}
