import type {
  AlignmentChange,
  AlignmentInfo,
  AlignmentPairInfo,
  BeadOperation,
  BeadState,
} from '../../../server/api/alignments.ts';
import {
  getAlignment,
  openAlignment,
  postAlignmentStep,
  postOperation,
} from '../../api/alignments.ts';
import { ApiError } from '../../api/api-error.ts';
import { key, t } from '../../i18n/translate.ts';
import { announce, announceNow, showToast } from '../../state/actions/window/announce.ts';
import { reportTrouble } from '../../state/actions/window/report-trouble.ts';
import {
  activeAt,
  activeBead,
  activeId,
  activeSide,
  alignment,
  beads,
  figures,
  filter,
  focusWish,
  isBusy,
  labels,
  mode,
  revision,
  shown,
} from './align-state.ts';
import { findProblem, isProblem, suggestCut } from './bead-filter.ts';
import { describeBead } from './bead-words.ts';

const REFUSALS: Readonly<Record<string, string>> = {
  'no-such-bead': key('align:refused.noSuchBead'),
  'no-next-bead': key('align:refused.noNextBead'),
  'nothing-to-split': key('align:refused.nothingToSplit'),
  'nothing-to-move': key('align:refused.nothingToMove'),
  'one-sided': key('align:refused.oneSided'),
  'crosses-fixed': key('align:refused.crossesFixed'),
  'nothing-pending': key('align:refused.nothingPending'),
  'nothing-to-undo': key('align:refused.nothingToUndo'),
  'nothing-to-redo': key('align:refused.nothingToRedo'),
};

const STEPS: Readonly<Record<string, string>> = {
  merge: key('align:step.merge'),
  split: key('align:step.split'),
  move: key('align:step.move'),
  null: key('align:step.null'),
  realign: key('align:step.realign'),
  pin: key('align:step.pin'),
  accepted: key('align:step.accepted'),
  pending: key('align:step.pending'),
  review: key('align:step.review'),
  dropped: key('align:step.dropped'),
};

/** The name of a step as the server labels it: an operation, or a state and how many beads got it. */
export function nameAlignStep(label: string): string {
  return t(STEPS[label.split(' ')[0]!] ?? STEPS['move']!);
}

function takeInfo(info: AlignmentInfo): void {
  alignment.value = info;
  beads.value = info.beads;
  revision.value = info.revision;
  labels.value = pickLabels(info);
}

function pickLabels({ undo, redo }: { readonly undo?: string; readonly redo?: string }) {
  return { ...(undo !== undefined && { undo }), ...(redo !== undefined && { redo }) };
}

/** Shows an alignment from its first problem on. */
export async function loadAlignment(id: string): Promise<void> {
  if (alignment.peek()?.id === id) return;
  mode.value = undefined;
  activeId.value = undefined;
  show(await getAlignment(id));
}

/** Begins an alignment, or goes on with it, and goes to its address. */
export async function beginAlignment(pair: AlignmentPairInfo): Promise<void> {
  const info = await openAlignment(pair);
  show(info);
  location.hash = `#/align/${encodeURIComponent(info.id)}`;
}

function show(info: AlignmentInfo): void {
  takeInfo(info);
  const first = info.beads.findIndex(isProblem);
  filter.value = first === -1 ? 'all' : 'problems';
  goTo(Math.max(0, first));
}

/** Makes the bead at a place the one under work. */
export function goTo(at: number): void {
  const bead = beads.peek()[at];
  if (bead === undefined) return;
  activeId.value = bead.id;
  focusWish.value = focusWish.peek() + 1;
}

/** Goes so many listed beads on, or back. */
export function goBy(steps: number): void {
  const places = shown.peek();
  if (places.length === 0) return;
  const now = places.indexOf(activeAt.peek());
  goTo(places[Math.max(0, Math.min(places.length - 1, Math.max(now, 0) + steps))]!);
}

/** Goes to the next problem, round the end. */
export function goToProblem(way: 1 | -1): void {
  const at = findProblem(beads.peek(), activeAt.peek(), way);
  if (at === undefined) return announceNow(t('align:noProblems'));
  goTo(at);
}

/** One after the other: each step is made on what the one before left. */
let last: Promise<unknown> = Promise.resolve();

function run(
  work: (id: string, now: number) => Promise<AlignmentChange>,
  after: (change: AlignmentChange) => void,
): Promise<void> {
  const next = last.then(async () => {
    const open = alignment.peek();
    if (open === undefined) return;
    isBusy.value = true;
    try {
      const change = await work(open.id, revision.peek());
      if (alignment.peek()?.id !== open.id) return;
      const list = [...beads.peek()];
      list.splice(change.at, change.removed, ...change.beads);
      beads.value = list;
      revision.value = change.revision;
      labels.value = pickLabels(change);
      after(change);
    } catch (error) {
      if (!(error instanceof ApiError)) return reportTrouble(error);
      const type = String(error.problem['type'] ?? '');
      if (type === 'revision-mismatch') {
        takeInfo(error.problem['current'] as AlignmentInfo);
        showToast(t('align:changedElsewhere'), { tone: 'error' });
      } else if (REFUSALS[type] === undefined) reportTrouble(error);
      else showToast(t(REFUSALS[type]));
    } finally {
      isBusy.value = false;
    }
  });
  last = next;
  return next;
}

/** Does an operation; the bead that was under work, or what became of it, stays so. */
export function operate(operation: BeadOperation, keep?: number): void {
  void run(
    (id, now) => postOperation(id, operation, now),
    (change) => {
      settle(change, keep ?? activeId.peek());
      say(nameAlignStep(change.label));
    },
  );
}

function settle(change: AlignmentChange, wanted: number | undefined): void {
  const list = beads.peek();
  const at = list.findIndex(({ id }) => id === wanted);
  goTo(at === -1 ? Math.max(0, Math.min(change.at, list.length - 1)) : at);
}

function say(what: string): void {
  const bead = activeBead();
  announce(bead === undefined ? what : `${what}. ${describeBead(bead, activeAt.peek())}`);
}

/** Takes the last step back, or does it again. */
export function turnStep(way: 'undo' | 'redo'): void {
  mode.value = undefined;
  void run(
    (id, now) => postAlignmentStep(id, way, now),
    (change) => {
      goTo(Math.min(change.at, beads.peek().length - 1));
      const name = nameAlignStep(change.label);
      say(way === 'undo' ? t('align:undone', { name }) : t('align:redone', { name }));
    },
  );
}

/** Gives the bead under work a state, or takes it away again; a decision goes on to the next listed bead. */
export function mark(state: BeadState): void {
  const bead = activeBead();
  if (bead === undefined) return;
  const isBack = bead.state === state;
  const places = shown.peek();
  const next = beads.peek()[places[places.indexOf(activeAt.peek()) + 1] ?? -1]?.id;
  operate(
    { op: 'mark', beads: [bead.id], state: isBack ? 'pending' : state },
    isBack || state === 'review' ? bead.id : (next ?? bead.id),
  );
}

export function merge(): void {
  const bead = activeBead();
  if (bead !== undefined) operate({ op: 'merge', bead: bead.id });
}

/** Gives the first sentence of the side to the bead before, or the last to the one after. */
export function move(end: 'first' | 'last'): void {
  const bead = activeBead();
  if (bead !== undefined) operate({ op: 'move', bead: bead.id, side: activeSide.peek(), end });
}

export function insertNull(): void {
  const bead = activeBead();
  if (bead !== undefined) operate({ op: 'null', bead: bead.id, side: activeSide.peek() });
}

/** Begins to choose where the bead is cut; cuts where there is but one place. */
export function beginSplit(): void {
  const [bead, open] = [activeBead(), alignment.peek()];
  if (bead === undefined || open === undefined) return;
  const cut = suggestCut(bead, open.source.sentences, open.target.sentences);
  const isPlain = bead.source[1] - bead.source[0] <= 1 && bead.target[1] - bead.target[0] <= 1;
  if (cut === undefined || isPlain) return showToast(t('align:refused.nothingToSplit'));
  mode.value = { type: 'split', bead: bead.id, ...cut };
  announce(t('align:split.help'));
}

/** Moves the cut on the side that the keys are on. */
export function moveCut(steps: number): void {
  const [now, bead] = [mode.peek(), activeBead()];
  if (now?.type !== 'split' || bead === undefined) return;
  const side = activeSide.peek();
  const at = Math.max(bead[side][0], Math.min(bead[side][1], now[side] + steps));
  mode.value = { ...now, [side]: at };
  announce(
    t('align:split.at', {
      before: at - bead[side][0],
      after: bead[side][1] - at,
    }),
  );
}

/** Does what the mode is about. */
export function endMode(): void {
  const now = mode.peek();
  mode.value = undefined;
  if (now?.type === 'split')
    operate({ op: 'split', bead: now.bead, source: now.source, target: now.target });
  else if (now?.type === 'pin') pinTo(now.bead, now.side);
}

export function cancelMode(): void {
  mode.value = undefined;
  focusWish.value = focusWish.peek() + 1;
  announce(t('align:cancelled'));
}

/** First call: this side looks for its partner. Second call: it was found. */
export function pin(): void {
  if (mode.peek()?.type === 'pin') return endMode();
  const [bead, side] = [activeBead(), activeSide.peek()];
  if (bead === undefined) return;
  if (bead[side][0] === bead[side][1]) return showToast(t('align:refused.oneSided'));
  mode.value = { type: 'pin', bead: bead.id, side };
  activeSide.value = side === 'source' ? 'target' : 'source';
  focusWish.value = focusWish.peek() + 1;
  announce(t('align:pin.help'));
}

function pinTo(chosen: number, side: 'source' | 'target'): void {
  const one = beads.peek().find(({ id }) => id === chosen);
  const other = activeBead();
  if (one === undefined || other === undefined) return;
  const [source, target] = side === 'source' ? [one, other] : [other, one];
  operate({ op: 'pin', source: source.source, target: target.target });
}

export function realign(): void {
  const before = figures.peek().problems;
  announce(t('align:busy'));
  void run(
    (id, now) => postOperation(id, { op: 'realign' }, now),
    (change) => {
      settle(change, activeId.peek());
      const { problems } = figures.peek();
      showToast(t('align:realigned', { before, after: problems }));
    },
  );
}
