import { parsePoString } from '../po/po-string.ts';
import type { Piece } from './piece.ts';

/** An escape of a JSON string or one code unit. */
const JSON_UNIT = /\\u[0-9A-Fa-f]{4}|\\.|[^"\\]/gy;
/** An escape of a PO string or one code unit. */
const PO_UNIT = /\\(?:[0-7]{1,3}|x[0-9A-Fa-f]+|.)|[^"\\]/gy;

function* readUnits(
  text: string,
  at: number,
  unit: RegExp,
  decode: (raw: string) => string,
): Generator<Piece, number> {
  unit.lastIndex = at;
  let end = at;
  for (let match = unit.exec(text); match !== null; match = unit.exec(text)) {
    end = unit.lastIndex;
    const [raw] = match;
    yield { span: [match.index, end], text: raw.length === 1 ? raw : decode(raw) };
  }
  return end;
}

/** The pieces of the string value of a JSON field whose key begins at `at`. */
export function* readJsonPieces(text: string, at: number): Generator<Piece, void> {
  const start = /"(?:[^"\\]|\\.)*"\s*:\s*"/y;
  start.lastIndex = at;
  if (start.exec(text) === null) return;
  yield* readUnits(text, start.lastIndex, JSON_UNIT, (raw) => JSON.parse(`"${raw}"`) as string);
}

/** The pieces of a PO string, which may go on over lines, from its first character on. */
export function* readPoPieces(text: string, at: number): Generator<Piece, void> {
  let next = text[at - 1] === '"' ? at - 1 : text.indexOf('"', at);
  while (next !== -1) {
    const end = yield* readUnits(text, next + 1, PO_UNIT, (raw) => parsePoString(raw) ?? '');
    const more = /"[ \t]*(?:\r\n|\n|\r)[ \t]*(?=")/y;
    more.lastIndex = Math.max(end, next + 1);
    next = more.exec(text) === null ? -1 : more.lastIndex;
  }
}

/** The pieces of a cell of a CSV table, quoted or not. */
export function* readCsvPieces(text: string, at: number): Generator<Piece, void> {
  const isQuoted = text[at] === '"';
  const unit = isQuoted ? /""|[^"]/gy : /[^",\r\n]/gy;
  yield* readUnits(text, isQuoted ? at + 1 : at, unit, () => '"');
}

/** Escapes of a cell as `parseTsvCell` reads them. */
const TSV: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', '\\': '\\' };

/** The pieces of a cell of a tab-separated table. */
export function* readTsvPieces(text: string, at: number): Generator<Piece, void> {
  yield* readUnits(text, at, /\\[tnr\\]|[^\t\r\n]/gy, (raw) => TSV[raw[1]!]!);
}
