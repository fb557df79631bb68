import { toPlainText } from '../../model/content/flatten-content.ts';
import type { UnitVariants } from '../../store/memory-store.ts';
import { toUnitVariants } from '../../store/to-unit-variants.ts';
import { appendRecord } from './journal/journal-record.ts';
import type { OpenFile } from './files/open-file.ts';
import { toRowId } from './rows/unit-table.ts';
import type { MatchedEntry, Step } from './steps/step.ts';
import type { WorkspaceState } from './workspace-state.ts';

/** Takes confirmed pairs into a memory. */
export interface PairKeeper {
  add(file: OpenFile, step: Step): void;
  /** The steps whose pairs are not in the memory yet, by their numbers. */
  readonly pending: ReadonlySet<number>;
  /** Resolves when all pairs that were added are in the memory. */
  flush(): Promise<void>;
}

/** Puts units into the memory, made from these entries; they are on the disk when it resolves. */
export type Remember = (
  units: readonly UnitVariants[],
  uses: readonly MatchedEntry[],
) => Promise<void>;

/** A keeper that hands pairs on, one step after another. */
export function createPairKeeper(
  state: Pick<WorkspaceState, 'journal' | 'events' | 'log'>,
  remember: Remember,
): PairKeeper {
  let work: Promise<void> = Promise.resolve();
  const pending = new Set<number>();
  const write = async (units: readonly UnitVariants[], { seq, uses = [] }: Step): Promise<void> => {
    try {
      await remember(units, uses);
      await appendRecord(state, { type: 'remembered', seq });
      pending.delete(seq);
      state.events.emit('memory', { added: units.length });
    } catch (error) {
      // the journal knows which pairs are missing: the next start takes them in
      state.log.note(
        `the memory cannot be written: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  };
  return {
    pending,
    add(file, step) {
      const units = toUnits(file, step);
      if (units.length === 0) return;
      pending.add(step.seq);
      work = Promise.all([work, write(units, step)]).then(() => undefined);
    },
    flush: () => work,
  };
}

/** The pairs of a step as units, with the sentences around them. */
function toUnits(file: OpenFile, step: Step): readonly UnitVariants[] {
  return (step.confirms ?? []).flatMap((row) => {
    const place = file.table.findRow(row);
    const head = place && file.heads?.heads[place.entry.head];
    if (place === undefined || head === undefined) return [];
    const { sourceLocale, targetLocale } = head;
    const { source, target } = place.segment;
    const isPair = target !== undefined && target.length > 0 && source.length > 0;
    if (!isPair || sourceLocale === 'und' || targetLocale === 'und') return [];
    const neighbour = (index: number): string | undefined =>
      index < 0 || index >= file.table.rowCount()
        ? undefined
        : toPlainText(file.table.row(index).segment.source);
    const [before, after] = [neighbour(place.index - 1), neighbour(place.index + 1)];
    const tu = {
      type: 'tu' as const,
      id: `${file.path}#${toRowId(place.entry.key, place.segment.id)}`,
      source,
      target,
      changed: step.at,
      author: step.by,
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
    };
    return [toUnitVariants(tu, sourceLocale, targetLocale)];
  });
}
