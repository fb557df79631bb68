import { applyPatch, invertPatch } from './apply-patch.ts';
import type { BeadPatch, SessionBead } from './session-bead.ts';

/** One step that can be taken back. */
export interface BeadStep {
  /** What was done, as the name of an operation. */
  readonly label: string;
  readonly patch: BeadPatch;
}

/** The beads of an alignment and what was done to them, as one value. */
export interface BeadHistory {
  readonly beads: readonly SessionBead[];
  /** The last one is the first to be taken back. */
  readonly done: readonly BeadStep[];
  /** Steps that were taken back; the last one is the first to be done again. */
  readonly undone: readonly BeadStep[];
  /** Rises with each change, also with one that takes another back. */
  readonly revision: number;
  /** Above the ids of all beads there ever were. */
  readonly nextId: number;
}

/** The history of beads that nothing was done to. */
export function beginHistory(beads: readonly SessionBead[]): BeadHistory {
  return { beads, done: [], undone: [], revision: 1, nextId: nextAfter(beads, 1) };
}

const nextAfter = (beads: readonly SessionBead[], least: number): number =>
  beads.reduce((next, { id }) => Math.max(next, id + 1), least);

/** Does a step. */
export function doStep(history: BeadHistory, step: BeadStep): BeadHistory {
  return {
    beads: applyPatch(history.beads, step.patch),
    done: [...history.done, step],
    undone: [],
    revision: history.revision + 1,
    nextId: nextAfter(step.patch.inserted, history.nextId),
  };
}

/** Takes the last step back, or does the last one taken back again; `undefined` when there is none. */
export function turnStep(
  history: BeadHistory,
  way: 'undo' | 'redo',
):
  { readonly history: BeadHistory; readonly patch: BeadPatch; readonly label: string } | undefined {
  const [from, to] = way === 'undo' ? (['done', 'undone'] as const) : (['undone', 'done'] as const);
  const step = history[from].at(-1);
  if (step === undefined) return undefined;
  const patch = way === 'undo' ? invertPatch(step.patch) : step.patch;
  return {
    patch,
    label: step.label,
    history: {
      ...history,
      beads: applyPatch(history.beads, patch),
      revision: history.revision + 1,
      [from]: history[from].slice(0, -1),
      [to]: [...history[to], step],
    },
  };
}
