import { key } from '../../i18n/translate.ts';
import type { Action } from '../../keys/action.ts';
import { info, isExporting, isFixing, isListing, list } from './terms-state.ts';
import {
  choose,
  chosenRendering,
  goByRenderings,
  goByTerms,
  loadTerms,
  stopListing,
} from './terms-steps.ts';

const group = key('keys:group.terms');
const hasTerm = (): boolean => info.peek() !== undefined;
const hasRendering = (): boolean => chosenRendering() !== undefined;

function define(id: string, title: string, run: () => void, isAvailable = hasTerm): Action {
  return { id, title, group, view: 'terms', isAvailable, run };
}

/** What one does in the terminology view. */
export const termsActions: readonly Action[] = [
  define('terms.next', key('keys:terms.next'), () => goByTerms(1)),
  define('terms.previous', key('keys:terms.previous'), () => goByTerms(-1)),
  define('terms.nextRendering', key('keys:terms.nextRendering'), () => goByRenderings(1)),
  define('terms.previousRendering', key('keys:terms.previousRendering'), () => goByRenderings(-1)),
  define('terms.prefer', key('keys:terms.prefer'), () => void choose('preferred'), hasRendering),
  define('terms.allow', key('keys:terms.allow'), () => void choose('admitted'), hasRendering),
  define('terms.forbid', key('keys:terms.forbid'), () => void choose('deprecated'), hasRendering),
  define(
    'terms.fix',
    key('keys:terms.fix'),
    () => {
      isFixing.value = true;
    },
    hasRendering,
  ),
  define(
    'terms.search',
    key('keys:terms.search'),
    () => document.querySelector<HTMLElement>('#terms-search')?.focus(),
    () => true,
  ),
  define(
    'terms.again',
    key('keys:terms.again'),
    () => void loadTerms(),
    () => true,
  ),
  // their buttons are drawn again with these
  define('terms.stop', key('keys:terms.stop'), stopListing, () => isListing.value),
  define(
    'terms.export',
    key('keys:terms.export'),
    () => {
      isExporting.value = true;
    },
    () => (list.value?.total ?? 0) > 0,
  ),
];
