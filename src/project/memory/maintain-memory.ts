import type {
  MemoryStore,
  StoredUnit,
  UnitChange,
  UnitVariants,
} from '../../store/memory-store.ts';
import type { Log } from '../log.ts';
import { formatPlural } from '../../report/figures/format-count.ts';

/** What is to become of one unit, and why. */
export interface PlannedChange {
  readonly unit: StoredUnit;
  /** Absent: it goes. */
  readonly to?: UnitVariants;
  /** One word or a few, for people and for counting. */
  readonly why: string;
}

/** Looks at units one after another; may wait for the end before it says what goes. */
export type MaintenancePlan = (units: AsyncIterable<StoredUnit>) => AsyncIterable<PlannedChange>;

/** What the history says of the work, and how far it goes. */
export interface MaintenanceOptions {
  /** Name of the work, kept in the history. */
  readonly kind: string;
  readonly detail: string;
  /** Only say what would be done. */
  readonly isDry: boolean;
  /** The memory is to forget what it was, and the work cannot be undone. */
  readonly forgets: boolean;
  /** How many changes are told one by one. */
  readonly limit: number;
  readonly log: Log;
}

/** What was done, or would be. */
export interface MaintenanceResult {
  /** Units that were looked at. */
  readonly units: number;
  readonly changed: number;
  readonly removed: number;
  /** Changes by their reason. */
  readonly reasons: Readonly<Record<string, number>>;
  /** The first of the changes. */
  readonly examples: readonly PlannedChange[];
  /** For `tm undo`; absent when nothing was done. */
  readonly change?: number;
}

/**
 * Changes and removes units of a memory as one change that can be undone. Units that somebody else
 * changes meanwhile stay.
 */
export async function maintainMemory(
  store: MemoryStore,
  plan: MaintenancePlan,
  { kind, detail, isDry, forgets, limit, log }: MaintenanceOptions,
): Promise<MaintenanceResult> {
  let units = 0;
  async function* counted(): AsyncGenerator<StoredUnit> {
    for await (const unit of store.readAll()) {
      log.progress('reading units', ++units);
      yield unit;
    }
  }
  const changes: UnitChange[] = [];
  const examples: PlannedChange[] = [];
  const reasons: Record<string, number> = {};
  let removed = 0;
  for await (const planned of plan(counted())) {
    const { unit, to, why } = planned;
    if (to === undefined) removed++;
    reasons[why] = (reasons[why] ?? 0) + 1;
    if (examples.length < limit) examples.push(planned);
    changes.push({
      unit: unit.unit,
      seen: unit.generation,
      ...(to !== undefined && { to }),
    });
  }
  const result = { units, changed: changes.length - removed, removed, reasons, examples };
  if (isDry || changes.length === 0) return result;
  const { change, stale } = await store.changeUnits(changes, { kind, detail, forgets });
  if (stale > 0)
    log.note(`${formatPlural(stale, 'unit')} changed by somebody else meanwhile: left as they are`);
  return forgets ? result : { ...result, change };
}
