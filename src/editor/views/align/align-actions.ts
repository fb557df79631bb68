import { key } from '../../i18n/translate.ts';
import type { Action } from '../../keys/action.ts';
import { activeSide, alignment, focusWish, isSaving, labels, mode } from './align-state.ts';
import {
  beginSplit,
  cancelMode,
  endMode,
  goBy,
  goToProblem,
  insertNull,
  mark,
  merge,
  move,
  moveCut,
  pin,
  realign,
  turnStep,
} from './align-steps.ts';

const group = key('keys:group.align');
const isOpen = (): boolean => alignment.peek() !== undefined && location.hash.length > 8;
const isFree = (): boolean => isOpen() && mode.peek() === undefined;
const isSplitting = (): boolean => mode.peek()?.type === 'split';
/** A screenful, near enough: rows have many heights. */
const PAGE = 8;

function define(
  id: string,
  title: string,
  run: () => void,
  isAvailable: () => boolean = isFree,
): Action {
  return { id, title, group, view: 'align', isAvailable, run };
}

const goToSide = (side: 'source' | 'target') => (): void => {
  activeSide.value = side;
  focusWish.value = focusWish.peek() + 1;
};
const goOn = (steps: number) => (): void => (isSplitting() ? moveCut(steps) : goBy(steps));

/** What one does in the align view. */
export const alignActions: readonly Action[] = [
  define('align.next', key('keys:align.next'), goOn(1), isOpen),
  define('align.previous', key('keys:align.previous'), goOn(-1), isOpen),
  define('align.pageDown', key('keys:align.pageDown'), () => goBy(PAGE), isOpen),
  define('align.pageUp', key('keys:align.pageUp'), () => goBy(-PAGE), isOpen),
  define('align.first', key('keys:align.first'), () => goBy(-Infinity), isOpen),
  define('align.last', key('keys:align.last'), () => goBy(Infinity), isOpen),
  define('align.source', key('keys:align.source'), goToSide('source'), isOpen),
  define('align.target', key('keys:align.target'), goToSide('target'), isOpen),
  define('align.nextProblem', key('keys:align.nextProblem'), () => goToProblem(1)),
  define('align.previousProblem', key('keys:align.previousProblem'), () => goToProblem(-1)),
  define('align.accept', key('keys:align.accept'), () => mark('accepted')),
  define('align.review', key('keys:align.review'), () => mark('review')),
  define('align.drop', key('keys:align.drop'), () => mark('dropped')),
  define('align.merge', key('keys:align.merge'), merge),
  define('align.split', key('keys:align.split'), beginSplit),
  define('align.up', key('keys:align.up'), () => move('first')),
  define('align.down', key('keys:align.down'), () => move('last')),
  define('align.null', key('keys:align.null'), insertNull),
  define('align.pin', key('keys:align.pin'), pin, () => isOpen() && mode.peek()?.type !== 'split'),
  define('align.realign', key('keys:align.realign'), realign),
  define(
    'align.undo',
    key('keys:align.undo'),
    () => turnStep('undo'),
    () => isOpen() && labels.value.undo !== undefined,
  ),
  define(
    'align.redo',
    key('keys:align.redo'),
    () => turnStep('redo'),
    () => isOpen() && labels.value.redo !== undefined,
  ),
  define('align.save', key('keys:align.save'), () => (isSaving.value = true)),
  define('align.ok', key('keys:align.ok'), endMode, () => mode.peek() !== undefined),
  define('align.cancel', key('keys:align.cancel'), cancelMode, () => mode.peek() !== undefined),
];
