import { toPlainText } from '../../model/content/flatten-content.ts';
import type { SegmentState } from '../../model/unit.ts';
import type { EditableUnit } from '../../format/xliff/edit/create-xliff-edit-reader.ts';
import type { Patch } from '../../format/xliff/edit/segment-edit.ts';
import type { XliffFamily } from '../../format/xliff/xliff-version.ts';
import type { ListedSegment } from './list-segments.ts';
import type { PlannedSegment } from './plan-segment.ts';

interface SpliceOptions {
  readonly family: XliffFamily;
  /** How often a unit of this id stands in the file. */
  readonly times: number;
  /** Told why a segment stays as it is. */
  readonly onRefused: (reason: string) => void;
}

/**
 * The plans of one unit as patches, and those of them that could be made. Where a target cannot stand with its codes it
 * stands without, unconfirmed.
 *
 * @param listed all segments of the unit that are to be translated
 */
export function spliceUnitPlans(
  of: EditableUnit,
  planned: readonly PlannedSegment[],
  listed: readonly ListedSegment[],
  { family, times, onRefused }: SpliceOptions,
): { readonly patches: readonly Patch[]; readonly made: readonly PlannedSegment[] } {
  if (planned.length === 0) return { patches: [], made: [] };
  if (times > 1) {
    for (const plan of planned)
      onRefused(`unit ${JSON.stringify(plan.edit.unit)} stands ${times} times in the file`);
    return { patches: [], made: [] };
  }
  const plans = family === '1' ? withUnitState(planned, listed) : planned;
  const first = of.edit(plans.map(({ edit }) => edit));
  if (first.rejected.length === 0) return { patches: first.patches, made: plans };
  const bad = new Set(first.rejected.map(({ edit }) => edit));
  const bare = plans.map((plan, at) => (bad.has(at) ? withoutCodes(plan) : plan));
  const second = of.edit(bare.map(({ edit }) => edit));
  const rejected = second.rejected.toSorted((a, b) => a.edit - b.edit);
  for (const { reason } of rejected) onRefused(reason);
  const refused = new Set(rejected.map(({ edit }) => edit));
  return { patches: second.patches, made: bare.filter((_, at) => !refused.has(at)) };
}

const STATES: readonly SegmentState[] = ['initial', 'translated', 'reviewed', 'final'];

/** In XLIFF 1 the state stands on the unit: it is as far as the least of its segments. */
function withUnitState(
  planned: readonly PlannedSegment[],
  listed: readonly ListedSegment[],
): readonly PlannedSegment[] {
  const plans = new Map(planned.map((plan) => [plan.edit.segment, plan]));
  const ranks = listed.map(({ segment }) =>
    STATES.indexOf(plans.get(segment.id)?.edit.state ?? segment.state),
  );
  const state = STATES[Math.min(...ranks)]!;
  return planned.map((plan) =>
    plan.edit.state === undefined ? plan : { ...plan, edit: { ...plan.edit, state } },
  );
}

function withoutCodes(plan: PlannedSegment): PlannedSegment {
  const { target } = plan.edit;
  if (target === undefined) return plan;
  const plain = toPlainText(target);
  return {
    ...plan,
    edit: { ...plan.edit, target: plain === '' ? [] : [plain], state: 'initial' },
  };
}
