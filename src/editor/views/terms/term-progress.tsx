import type { VNode } from 'preact';
import { ActionButton } from '../../app/action-button.tsx';
import { key, t } from '../../i18n/translate.ts';
import { termListing } from '../../state/term-listing.ts';

/** What is done, by the number of steps behind it. */
const STEPS: readonly string[] = [
  key('terminology:step.words'),
  key('terminology:step.terms'),
  key('terminology:step.renderings'),
  key('terminology:step.places'),
];

/** How far the list is, and a way out: a hundred thousand segments take half a minute. */
export function TermProgress(): VNode {
  const at = termListing.value;
  const done = Math.min(at?.done ?? 0, STEPS.length - 1);
  return (
    <div class="list-progress">
      <p role="status">
        {at === undefined ? t('terminology:busy') : t('terminology:from', { count: at.segments })}{' '}
        {at !== undefined && t(STEPS[done]!)}
      </p>
      <progress max={STEPS.length} value={done} aria-label={t('terminology:busy')} />
      <ActionButton id="terms.stop" icon="stop" />
    </div>
  );
}
