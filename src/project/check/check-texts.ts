import { TEXT_CHECKS } from '../../check/checks.ts';
import { runChecks } from '../../check/run-checks.ts';
import type { Io } from '../../io/io.ts';
import type { Content } from '../../model/content.ts';
import type { Finding } from '../../model/finding.ts';
import { toOriginalSpan } from '../../model/positions/mapped-text.ts';
import type { SegmentPair } from '../../model/segment-pair.ts';
import type { CheckOutcome } from './check-files.ts';
import type { Log } from '../log.ts';
import { noteGuessing } from './note-guessing.ts';
import { readSide, type Side } from '../segment/segment-side.ts';

export interface CheckTextsOptions {
  /** The language of the texts. */
  readonly locale: string;
  readonly log: Log;
}

/** What the other side of a text alone is written in. */
const NOBODY_KNOWS = 'und';

/**
 * Holds texts of one language against themselves, all together: names, acronyms and ways of writing
 * that compete. Units are paragraphs, segments are sentences, both counted from 1.
 *
 * @throws {FormatError} `file/*`, or what is wrong with an XLIFF or PO, whose sources are read.
 */
export async function checkTexts(
  io: Io,
  paths: readonly string[],
  { locale, log }: CheckTextsOptions,
): Promise<CheckOutcome> {
  const sides: Side[] = [];
  for (const path of paths) sides.push(await readSide(io, path, locale, 'auto'));
  const pairs = sides.flatMap(({ path, sentences }) =>
    sentences.map(({ text, paragraph }, at): SegmentPair => ({
      path,
      unit: String(paragraph + 1),
      segment: String(at + 1),
      source: [],
      target: [text],
    })),
  );
  const found = runChecks(TEXT_CHECKS, {
    pairs,
    sourceLocale: NOBODY_KNOWS,
    targetLocale: locale,
    inspect: 'target',
  });
  const sideOf = new Map(sides.map((side) => [side.path, side]));
  const sentenceOf = ({ place }: Finding): Side['sentences'][number] =>
    sideOf.get(place.path)!.sentences[Number(place.segment) - 1]!;
  const findings = found.map((finding) => locate(finding, sideOf.get(finding.place.path)!));
  noteGuessing([locale]).forEach((note) => log.note(note));
  log.note('one text alone: synonyms, and names that only share a word, cannot be told apart');
  return {
    result: { paths, segments: pairs.length, findings },
    contentOf: (finding): Content => [sentenceOf(finding).text],
    planFixes: () => Promise.resolve([]),
  };
}

/** The finding with its line and column in the file. */
function locate(finding: Finding, { sentences, locate: find }: Side): Finding {
  const { place } = finding;
  const { text, mapped } = sentences[Number(place.segment) - 1]!;
  const [start, end] = toOriginalSpan(mapped, place.span ?? [0, text.length]);
  const { line, column } = find(start);
  const { line: endLine, column: endColumn } = find(end);
  return { ...finding, place: { ...place, line, column, endLine, endColumn } };
}
