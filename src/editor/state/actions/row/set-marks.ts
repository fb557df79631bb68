import { cells, type Mark } from '../../cells.ts';

/** Replaces what one owner ('terms', 'findings') draws under the texts of the active row. */
export function setMarks(owner: string, marks: readonly Omit<Mark, 'owner'>[]): void {
  const others = cells.marks.peek().filter((mark) => mark.owner !== owner);
  if (marks.length === 0 && others.length === cells.marks.peek().length) return;
  cells.marks.value = [...others, ...marks.map((mark) => ({ ...mark, owner }))];
}
