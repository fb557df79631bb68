import type { ComponentType } from 'preact';
import { RowFindings } from '../panes/findings/row-findings.tsx';
import type { Row } from '../../server/api/row.ts';

/** What stands below the field of the open row, from top to bottom. A new one adds its line here. */
export const rowExtras: readonly ComponentType<{ readonly row: Row }>[] = [RowFindings];
