// What must and must not compile. `npm run check` runs the compiler over this file; nothing runs it.
import type { Content, InlineCode } from '../../src/model/content.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Match } from '../../src/model/match.ts';
import type { Segment, Unit } from '../../src/model/unit.ts';

declare const segment: Segment;
declare const unit: Unit;
declare const match: Match;
declare const finding: Finding;

const code: InlineCode = {
  type: 'code',
  kind: 'standalone',
  id: '1',
  equiv: '',
  canDelete: false,
};
export const content: Content = ['a', code];

// data is read, never written
// @ts-expect-error data is readonly
segment.id = 's2';
// @ts-expect-error data is readonly
segment.source.push('more');
// @ts-expect-error data is readonly
unit.parts[0] = segment;

// absent and undefined differ
// @ts-expect-error an absent target is left out, not undefined
export const untranslated: Segment = { ...segment, target: undefined };

// a case holds only its own fields
// @ts-expect-error only fuzzy matches have edits
void match.edits;
if (match.kind === 'fuzzy') void match.edits;
// @ts-expect-error only inconsistent renderings carry evidence
void finding.evidence;
if (finding.rule === 'terms/inconsistent') void finding.evidence;

// @ts-expect-error a name outside the field's list
export const state: Segment['state'] = 'done';
