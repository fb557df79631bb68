import type { Content, InlineCode } from '../../model/content.ts';
import { FormatError } from '../../model/format-error.ts';
import { joinContent } from '../../model/content/join-content.ts';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What each kind of inline element becomes; `GenericSpan…` are those of XLIFF 1.2. */
const kinds: ReadonlyMap<string, 'pair' | InlineCode['kind']> = new Map([
  ['Standalone', 'standalone'],
  ['Span', 'pair'],
  ['GenericSpan', 'pair'],
  ['SpanStart', 'open'],
  ['GenericSpanStart', 'open'],
  ['SpanEnd', 'close'],
  ['GenericSpanEnd', 'close'],
]);

function fail(message: string, expected: string): never {
  throw new FormatError(message, { fault: 'json/structure', expected });
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;

function makeCode(kind: InlineCode['kind'], fields: Fields, suffix: string): InlineCode {
  const { id, rid, startRef } = fields;
  const equiv = fields[`equiv${suffix}`] ?? fields['equiv-text'];
  return {
    type: 'code',
    kind,
    id: text(kind === 'close' ? (startRef ?? rid ?? id) : (rid ?? id)) ?? '',
    equiv: text(equiv) ?? '',
    canDelete: fields['canDelete'] !== 'no',
  };
}

/**
 * The text of one side in the form of the `xliff` package as content. `Span` is a pair of codes, as in
 * XLIFF 2.
 *
 * @param where Of the value, for faults, such as `resources.f1.u1.source`.
 * @throws {FormatError} `json/structure`
 */
export function parseValue(value: unknown, where: string): Content {
  const parts: Content[number][] = [];
  const rest: { readonly value: unknown; readonly code?: InlineCode }[] = [{ value }];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (next.code !== undefined) parts.push(next.code);
    else if (typeof next.value === 'string') parts.push(next.value);
    else if (Array.isArray(next.value))
      for (const item of next.value.toReversed() as unknown[]) rest.push({ value: item });
    else {
      const [kindName, fields] = isFields(next.value) ? (Object.entries(next.value)[0] ?? []) : [];
      const kind = kindName === undefined ? undefined : kinds.get(kindName);
      if (kind === undefined || !isFields(fields))
        return fail(
          `${where} has ${kindName === undefined ? 'no text' : `"${kindName}"`}`,
          `a string, or ${[...kinds.keys()].join(', ')}`,
        );
      if (kind !== 'pair') parts.push(makeCode(kind, fields, ''));
      else {
        parts.push(makeCode('open', fields, 'Start'));
        rest.push({ value: '', code: makeCode('close', fields, 'End') });
        rest.push({ value: fields['contents'] ?? '' });
      }
    }
  }
  return joinContent(parts);
}
