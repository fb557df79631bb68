import { srxTable } from '../srx/validate-srx.ts';
import { tbxTable } from '../tbx/validate-tbx.ts';
import { tmxTable } from '../tmx/validate-tmx.ts';
import { xliff1Table } from '../xliff/validate-1/validate-xliff-1.ts';
import { xliff2Table } from '../xliff/validate/xliff-2-table.ts';
import type { RuleTable } from './rule.ts';

/** All rule tables, in the order of their pages. */
export const ruleTables: readonly RuleTable[] = [
  xliff1Table,
  xliff2Table,
  tmxTable,
  tbxTable,
  srxTable,
];
