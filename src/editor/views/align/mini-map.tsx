import type { VNode } from 'preact';
import type { BeadInfo } from '../../../server/api/alignments.ts';
import { activeAt, beads } from './align-state.ts';
import { goTo } from './align-steps.ts';
import { gradeScore } from './bead-filter.ts';

/** Strips of the map: more cannot be told apart on a screen. */
const STRIPS = 160;
const ORDER = ['poor', 'low', 'good', 'high'] as const;

/** The whole alignment as a ladder in the heat of its scores; the worst bead of a strip shows. */
export function MiniMap(): VNode {
  const list = beads.value;
  const strips = Math.min(STRIPS, list.length);
  const heats = Array.from({ length: strips }, (_, strip) => {
    const from = Math.floor((strip * list.length) / strips);
    const to = Math.floor(((strip + 1) * list.length) / strips);
    return findWorst(list.slice(from, to));
  });
  const share = list.length === 0 ? 0 : (activeAt.value + 0.5) / list.length;
  return (
    <div
      class="mini-map"
      aria-hidden="true"
      onClick={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        const at = Math.floor(((event.clientY - box.top) / box.height) * list.length);
        goTo(Math.max(0, Math.min(list.length - 1, at)));
      }}
    >
      <svg viewBox={`0 0 1 ${Math.max(1, strips)}`} preserveAspectRatio="none">
        {heats.map((heat, strip) => (
          <rect key={strip} class={`heat-${heat}`} x="0" y={strip} width="1" height="1.02" />
        ))}
      </svg>
      <span class="mini-place" style={{ top: `${share * 100}%` }} />
    </div>
  );
}

function findWorst(list: readonly BeadInfo[]): (typeof ORDER)[number] | 'done' {
  const open = list.filter(({ state }) => state === 'pending' || state === 'review');
  if (open.length === 0) return 'done';
  const grades = open.map(({ confidence }) => ORDER.indexOf(gradeScore(confidence)));
  return ORDER[Math.min(...grades)]!;
}
