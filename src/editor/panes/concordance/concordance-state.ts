import { effect, signal, type Signal } from '@preact/signals';
import { ApiError } from '../../api/api-error.ts';
import { getConcordance } from '../../api/concordance.ts';
import { t } from '../../i18n/translate.ts';
import { announce, showToast } from '../../state/actions/window/announce.ts';
import { focusInPane } from '../../state/actions/window/focus-in-pane.ts';
import { reportTrouble } from '../../state/actions/window/report-trouble.ts';
import { describeRefusal } from '../../state/describe-refusal.ts';
import { readPreference, writePreference } from '../../state/preferences.ts';
import { state } from '../../state/state.ts';
import { toLine } from './cut-context.ts';
import { saveAsFile } from '../../app/save-as-file.ts';
import { writeCsv } from './write-csv.ts';
import type { Span } from '../../../model/span.ts';
import type { ConcordanceAnswer, ConcordanceQuery } from '../../../server/api/concordance.ts';

export type Side = 'source' | 'target';
export type How = ConcordanceQuery['how'];
type ConcordanceLine = ConcordanceAnswer['lines'][number];

/** How long after the last key the memories are searched, in ms. */
const PAUSE_MS = 150;
const LIMIT = 50;
/** Lines of an exported file: the most the server gives. */
const EXPORTED = 500;

export const words: Signal<string> = signal('');
export const side: Signal<Side> = signal<Side>('source');
export const how: Signal<How> = signal(readPreference<How>('concordance.how', 'forms'));
export const found: Signal<ConcordanceAnswer | undefined> = signal(undefined);
/** What is wrong with the pattern; absent: nothing. */
export const patternFault: Signal<string | undefined> = signal(undefined);
export const isSearching: Signal<boolean> = signal(false);
/** Number of the line the keys stand on. */
export const chosenLine: Signal<number> = signal(0);

export function chooseHow(way: How): void {
  how.value = way;
  writePreference('concordance.how', way);
}

export function flipSide(): void {
  side.value = side.peek() === 'source' ? 'target' : 'source';
  announce(
    side.peek() === 'source' ? t('panes:concordance.inSource') : t('panes:concordance.inTarget'),
  );
}

/** Opens the pane, searching for what is selected. */
export function openConcordance(): void {
  const inTarget = state.surface.peek()?.getSelectedText().trim() ?? '';
  const anywhere = document.getSelection()?.toString().trim() ?? '';
  if (inTarget !== '') {
    words.value = inTarget;
    side.value = 'target';
  } else if (anywhere !== '') {
    words.value = anywhere;
    side.value = 'source';
  }
  focusInPane('concordance', 'concordance-words');
}

/** Searches whenever the question changes, after a pause. */
export function followQuestion(): () => void {
  return effect(() => {
    const question = { words: words.value.trim(), side: side.value, how: how.value };
    chosenLine.value = 0;
    patternFault.value = undefined;
    if (question.words === '') {
      found.value = undefined;
      isSearching.value = false;
      return undefined;
    }
    const stop = new AbortController();
    isSearching.value = true;
    const timer = setTimeout(() => void search(question, stop.signal), PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  });
}

interface Question {
  readonly words: string;
  readonly side: Side;
  readonly how: How;
}

async function ask(
  question: Question,
  limit: number,
  stop?: AbortSignal,
): Promise<ConcordanceAnswer> {
  const file = state.file.peek();
  if (file === undefined) return { lines: [], hasMore: false };
  const { sourceLocale, targetLocale } = file;
  return getConcordance({ ...question, sourceLocale, targetLocale, limit }, stop);
}

async function search(question: Question, stop: AbortSignal): Promise<void> {
  try {
    const answer = await ask(question, LIMIT, stop);
    if (stop.aborted) return;
    found.value = answer;
    announce(t('panes:concordance.found', { count: answer.lines.length }));
  } catch (error) {
    if (stop.aborted) return;
    found.value = undefined;
    // whoever types a pattern is not done yet
    if (error instanceof ApiError && error.problem['type'] === 'bad-pattern')
      patternFault.value = describeRefusal(error);
    else reportTrouble(error);
  }
  isSearching.value = false;
}

export function walkLines(by: 1 | -1): void {
  const count = found.peek()?.lines.length ?? 0;
  chosenLine.value = Math.max(0, Math.min(count - 1, chosenLine.peek() + by));
  document.getElementById(`concordance-${chosenLine.peek()}`)?.scrollIntoView({ block: 'nearest' });
}

/** Where the words of the target language stand in a line: found, or likely the rendering of what was found. */
export function targetSpans(line: ConcordanceLine): readonly Span[] {
  if (line.spans.target.length > 0) return line.spans.target;
  return line.aligned.side === 'target' ? line.aligned.spans : [];
}

/** Puts the rendering of a line at the caret; `whole`, or where no rendering is known: its target. */
export function insertLine(at: number, whole: boolean): void {
  const line = found.peek()?.lines[at];
  const surface = state.surface.peek();
  if (line === undefined || surface === undefined) return;
  const [span] = targetSpans(line);
  const text = toLine(line.target);
  const inserted =
    whole || span === undefined ? text.replaceAll('◆', '') : text.slice(span[0], span[1]);
  surface.insert([inserted]);
  surface.focus();
  announce(t('panes:terms.inserted', { text: inserted }));
}

/** Saves what is found, up to 500 lines, as a file of commas. */
export async function exportLines(): Promise<void> {
  const question = { words: words.peek().trim(), side: side.peek(), how: how.peek() };
  try {
    const { lines } = await ask(question, EXPORTED);
    const file = state.file.peek();
    const head = [
      file?.sourceLocale ?? 'source',
      file?.targetLocale ?? 'target',
      t('panes:concordance.memory'),
      t('panes:concordance.author'),
      t('panes:concordance.at'),
    ];
    const rows = lines.map(({ source, target, memory, author = '', at = '' }) => [
      toLine(source),
      toLine(target),
      memory,
      author,
      at,
    ]);
    saveAsFile('concordance.csv', 'text/csv;charset=utf-8', writeCsv([head, ...rows]));
    showToast(t('panes:concordance.exported', { count: lines.length }));
  } catch (error) {
    reportTrouble(error);
  }
}
