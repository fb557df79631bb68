import type { SegmentState } from '../../model/unit.ts';
import type { RowTrait } from '../../server/api/segments.ts';
import { key } from '../i18n/translate.ts';

export const stateKeys: Readonly<Record<SegmentState, string>> = {
  initial: key('edit:state.initial'),
  translated: key('edit:state.translated'),
  reviewed: key('edit:state.reviewed'),
  final: key('edit:state.final'),
};

export const traitKeys: Readonly<Record<RowTrait, string>> = {
  untranslated: key('edit:has.untranslated'),
  finding: key('edit:has.finding'),
  comment: key('edit:has.comment'),
  codes: key('edit:has.codes'),
  repeated: key('edit:has.repeated'),
  changed: key('edit:has.changed'),
  exact: key('edit:has.exact'),
};
