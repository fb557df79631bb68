import type { Term } from '../../../model/concept.ts';
import type { TermExportForm, TermRendering } from '../../../server/api/terminology.ts';
import { ApiError } from '../../api/api-error.ts';
import {
  getTerm,
  getTermExport,
  getTerminology,
  getTermLines,
  postChoice,
} from '../../api/terminology.ts';
import { saveAsFile } from '../../app/save-as-file.ts';
import { key, t } from '../../i18n/translate.ts';
import { announce, announceNow, showToast } from '../../state/actions/window/announce.ts';
import { reportTrouble } from '../../state/actions/window/report-trouble.ts';
import { sendAllDrafts } from '../../state/actions/row/save-row.ts';
import { keepFocusInList } from '../keep-focus-in-list.ts';
import { termListing } from '../../state/term-listing.ts';
import {
  activeName,
  activeRendering,
  filter,
  focusWish,
  info,
  isListing,
  lines,
  list,
  order,
  side,
  words,
} from './terms-state.ts';

/** Terms and lines in the page: who wants others searches for them. */
const MOST_TERMS = 500;
const MOST_LINES = 200;

const asking: { stop: AbortController } = { stop: new AbortController() };

/** Lists the terms as the files are now; the term under work stays. */
export async function loadTerms(): Promise<void> {
  asking.stop.abort();
  const { signal } = (asking.stop = new AbortController());
  isListing.value = true;
  termListing.value = undefined;
  try {
    await sendAllDrafts();
    const chosen = side.peek();
    const found = await getTerminology(
      {
        only: filter.peek(),
        q: words.peek().trim(),
        limit: MOST_TERMS,
        ...(chosen !== undefined && { side: chosen }),
      },
      signal,
    );
    list.value = found;
    announce(t('terminology:found', { count: found.total }));
    const now = activeName.peek();
    const stays = found.terms.some(({ name }) => name === now);
    await showTerm(stays ? now : found.terms[0]?.name, stays ? activeRendering.peek() : 0);
  } catch (error) {
    if (!signal.aborted) reportTrouble(error);
  } finally {
    if (asking.stop.signal === signal) isListing.value = false;
  }
}

/** Gives up the list that is being made: what was listed before stays. */
export function stopListing(): void {
  asking.stop.abort();
  isListing.value = false;
  announce(t('terminology:stopped'));
  keepFocusInList();
}

/** Saves the terms that pass the filter, all of them, with their renderings and counts. */
export async function exportTerms(form: TermExportForm): Promise<void> {
  try {
    const { name, mediaType, text } = await getTermExport({
      form,
      only: filter.peek(),
      q: words.peek().trim(),
    });
    saveAsFile(name, mediaType, text);
    showToast(t('terminology:export.done', { file: name }));
  } catch (error) {
    reportTrouble(error);
  }
}

/** Makes a term the one under work, and fetches its renderings and the places of one of them. */
export async function showTerm(name: string | undefined, rendering = 0): Promise<void> {
  activeName.value = name;
  if (name === undefined) {
    info.value = undefined;
    lines.value = undefined;
    return;
  }
  try {
    const found = await getTerm(name);
    if (activeName.peek() !== name) return;
    info.value = found;
    await showRendering(Math.min(rendering, countRenderings() - 1));
  } catch (error) {
    // the terms were listed anew, and it is none of them
    if (error instanceof ApiError && error.status === 404) info.value = undefined;
    else reportTrouble(error);
  }
}

/** Renderings, and one more for places where nothing stands for the term. */
export function countRenderings(): number {
  const known = info.peek();
  return known === undefined ? 0 : known.renderings.length + (known.unrendered > 0 ? 1 : 0);
}

/** The rendering that keys mean; absent for places without one. */
export function chosenRendering(): TermRendering | undefined {
  return info.peek()?.renderings[activeRendering.peek()];
}

/** Makes a rendering the one under work, and fetches its places. */
export async function showRendering(at: number): Promise<void> {
  const known = info.peek();
  if (known === undefined || at < 0) return;
  activeRendering.value = at;
  const rendering = known.renderings[at]?.text;
  try {
    const found = await getTermLines({
      name: known.name,
      sort: order.peek(),
      limit: MOST_LINES,
      ...(rendering !== undefined && { rendering }),
    });
    if (info.peek() === known && activeRendering.peek() === at) lines.value = found;
  } catch (error) {
    if (!(error instanceof ApiError && error.status === 404)) reportTrouble(error);
  }
}

function wish(on: 'term' | 'rendering'): void {
  focusWish.value = { on, at: focusWish.peek().at + 1 };
}

export function goToTerm(name: string): void {
  void showTerm(name);
  wish('term');
}

export function goByTerms(steps: number): void {
  const terms = list.peek()?.terms ?? [];
  const now = terms.findIndex(({ name }) => name === activeName.peek());
  const next = terms[Math.max(0, Math.min(terms.length - 1, now + steps))];
  if (next !== undefined) goToTerm(next.name);
}

export function goToRendering(at: number): void {
  void showRendering(at);
  wish('rendering');
}

/** Goes round the end. */
export function goByRenderings(steps: number): void {
  const count = countRenderings();
  if (count > 0) goToRendering((activeRendering.peek() + steps + count) % count);
}

/** What a status is called when it was given. */
const CHOSEN: Readonly<Record<Term['status'], string>> = {
  preferred: key('terminology:chosen.preferred'),
  admitted: key('terminology:chosen.admitted'),
  deprecated: key('terminology:chosen.deprecated'),
};

/** Writes into the termbase what the rendering under work is. */
export async function choose(status: Term['status']): Promise<void> {
  const rendering = chosenRendering();
  const name = activeName.peek();
  if (rendering === undefined || name === undefined)
    return announceNow(t('terminology:noRendering'));
  try {
    const { termbase } = await postChoice({ name, rendering: rendering.text, status });
    showToast(t(CHOSEN[status], { rendering: rendering.text, file: termbase }));
    await loadTerms();
    const at = info.peek()?.renderings.findIndex(({ text }) => text === rendering.text) ?? -1;
    if (at !== -1) goToRendering(at);
  } catch (error) {
    reportTrouble(error);
  }
}
