import { findLanguage } from '../../language/find-language.ts';
import type { Content } from '../../model/content.ts';
import type { Span } from '../../model/span.ts';
import { replaceRendering, type Doubt } from '../../terms/uses/replace-rendering.ts';
import { countPlaces, placeAt } from '../../terms/uses/term-places.ts';
import type { RenderingUse } from '../../terms/uses/term-use.ts';
import { isEditable } from '../workspace/rows/to-row.ts';
import { revisionOf, type SurveyedRow, type TermSurvey } from './project-terminology.ts';

/**
 * Why a place is not changed by itself: what the language leaves open ({@link Doubt}), and
 *
 * - `code`: an inline code stands between the words;
 * - `changed`: the row was changed since its terms were listed;
 * - `readOnly`: the row is not to be changed;
 * - `final`: the row was signed off;
 * - `locked`: somebody works on it in another window.
 */
export type FixDoubt = Doubt | 'code' | 'changed' | 'readOnly' | 'final' | 'locked';

/** One place where another rendering stands. */
export interface FixLine {
  /** Of the place, in one survey. */
  readonly id: string;
  readonly file: string;
  readonly row: string;
  /** The target as it is. */
  readonly content: Content;
  /** Content positions of what stands there. */
  readonly span: Span;
  readonly before: string;
  /** What may stand there, the likeliest first. */
  readonly texts: readonly string[];
  /** Absent: the one text is sure. */
  readonly doubt?: FixDoubt;
  /** Whether a person can decide here, or only in the row itself. */
  readonly canChoose: boolean;
}

/** A place with the row that it is in. */
export interface PlannedLine {
  readonly line: FixLine;
  readonly surveyed: SurveyedRow;
}

/** Stands for an inline code, so that positions in the text are those of the content. */
const CODE = '\uFFFC';

/** Content as text with a sign for each code. */
export function toSignedText(content: Content): string {
  return content.map((part) => (typeof part === 'string' ? part : CODE)).join('');
}

/**
 * Every place of a term where one of some renderings stands, in the order of the files, with what is to stand there.
 *
 * @param from renderings to be replaced
 * @param client the window that asks: its own leases do not bind it
 */
export function planTermFix(
  survey: TermSurvey,
  to: RenderingUse | string,
  from: readonly RenderingUse[],
  client?: string,
): readonly PlannedLine[] {
  const locale = survey.side === 'target' ? survey.targetLocale : survey.sourceLocale;
  const choice = {
    language: findLanguage(locale),
    to: typeof to === 'string' ? to : to.text,
    ownForms: typeof to === 'string' ? [] : to.forms,
    wordsWith: survey.wordsWith,
  };
  const lines: (PlannedLine & { readonly pair: number })[] = [];
  for (const rendering of from) {
    for (let number = 0; number < countPlaces(rendering.places); number++) {
      const { pair, rendering: span } = placeAt(rendering.places, number);
      const surveyed = survey.rows[pair];
      if (surveyed === undefined || span === undefined) continue;
      const content = survey.side === 'target' ? surveyed.target : surveyed.source;
      const text = toSignedText(content);
      const before = text.slice(...span);
      const { texts, doubt: open } = replaceRendering(choice, {
        text,
        span,
        ...(rendering.isCitation && { citation: rendering.text }),
      });
      const bound = findBond(surveyed, before, client);
      const doubt = bound ?? open;
      const line: FixLine = {
        id: `${pair}.${span[0]}`,
        file: surveyed.file.id,
        row: surveyed.id,
        content,
        span,
        before,
        texts,
        ...(doubt !== undefined && { doubt }),
        canChoose: bound === undefined || bound === 'final',
      };
      lines.push({ line, surveyed, pair });
    }
  }
  return lines.sort((one, other) => one.pair - other.pair || one.line.span[0] - other.line.span[0]);
}

/** Why a row is not to be touched. */
function findBond(
  { file, id, revision }: SurveyedRow,
  before: string,
  client: string | undefined,
): FixDoubt | undefined {
  const place = file.table.findRow(id);
  if (place === undefined || revisionOf(file, id) !== revision) return 'changed';
  if (!isEditable(file, place.entry)) return 'readOnly';
  const lease = file.leases.get(id);
  if (lease !== undefined && lease.client !== client) return 'locked';
  if (before.includes(CODE)) return 'code';
  return place.segment.state === 'final' ? 'final' : undefined;
}
