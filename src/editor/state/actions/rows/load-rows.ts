import { getRows } from '../../../api/segments.ts';
import { ApiError } from '../../../api/api-error.ts';
import { cells } from '../../cells.ts';
import { indexAt } from '../../row-places.ts';
import { reportTrouble } from '../window/report-trouble.ts';
import { setRows } from './set-rows.ts';

/** Rows asked for at a time: about 100 KB of JSON, three screens. */
const PAGE = 100;

const underWay = new Set<string>();

/** Sees to it that the rows shown at these positions are read; those that come are drawn as they come. */
export function loadPositions(from: number, to: number): void {
  const file = cells.file.peek();
  if (file === undefined) return;
  const order = cells.order.peek();
  if (order === undefined) {
    for (let page = Math.floor(from / PAGE); page * PAGE < Math.min(to, file.rows); page += 1)
      if (isPageMissing(page, file.rows)) void loadPage(file.id, page);
    return;
  }
  const missing: number[] = [];
  for (let position = Math.max(0, from); position < Math.min(to, order.length); position += 1) {
    const index = indexAt(order, position);
    if (index >= 0 && cells.rows.isWanting(index)) missing.push(index);
  }
  for (const [start, end] of findStretches(missing)) void loadStretch(file.id, start, end);
}

function isPageMissing(page: number, rows: number): boolean {
  for (let index = page * PAGE; index < Math.min((page + 1) * PAGE, rows); index += 1)
    if (cells.rows.isWanting(index)) return true;
  return false;
}

async function loadPage(file: string, page: number): Promise<void> {
  await once(`${file} ${page}`, async () => {
    const { rows } = await getRows(file, page * PAGE, PAGE);
    if (cells.file.peek()?.id === file) setRows(rows);
  });
}

/** Rows between two wanted ones that are rather read than asked for apart. */
const MOST_BETWEEN = 20;

/** Rising places → `[start, end)` of the requests that cover them. */
function findStretches(indexes: readonly number[]): readonly (readonly [number, number])[] {
  const stretches: [number, number][] = [];
  for (const index of indexes) {
    const last = stretches.at(-1);
    if (last && index - last[1] <= MOST_BETWEEN && index - last[0] < PAGE) last[1] = index + 1;
    else stretches.push([index, index + 1]);
  }
  return stretches;
}

async function loadStretch(file: string, start: number, end: number): Promise<void> {
  await once(`${file} ${start}-${end}`, async () => {
    const { rows } = await getRows(file, start, end - start);
    if (cells.file.peek()?.id === file) setRows(rows);
  });
}

/** A page is asked for once at a time; a failure is told, and the next scroll asks again. */
async function once(name: string, load: () => Promise<void>): Promise<void> {
  if (underWay.has(name)) return;
  underWay.add(name);
  try {
    await load();
  } catch (error) {
    // 404: the file went meanwhile, and its own event says so
    if (!(error instanceof ApiError && error.status === 404)) reportTrouble(error);
  } finally {
    underWay.delete(name);
  }
}

/** Reads one row by its place, if it is not known yet. */
export async function loadIndex(index: number): Promise<void> {
  const file = cells.file.peek();
  if (file === undefined || !cells.rows.isWanting(index)) return;
  const page = Math.floor(index / PAGE);
  const { rows } = await getRows(file.id, page * PAGE, PAGE);
  if (cells.file.peek()?.id === file.id) setRows(rows);
}
