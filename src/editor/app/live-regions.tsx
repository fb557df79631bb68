import type { VNode } from 'preact';
import { state } from '../state/state.ts';

/** What a screen reader is told: moves and saves in turn, errors at once. */
export function LiveRegions(): VNode {
  const [polite, assertive] = [state.polite.value, state.assertive.value];
  return (
    <>
      <div class="unseen" role="status" aria-live="polite">
        <span key={polite.at}>{polite.text}</span>
      </div>
      <div class="unseen" role="alert" aria-live="assertive">
        <span key={assertive.at}>{assertive.text}</span>
      </div>
    </>
  );
}
