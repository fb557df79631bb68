import { formats } from '../../format/formats.ts';
import type { Flag } from '../command.ts';

/** The format of bitexts, for names that do not tell it. */
export const FORMAT_FLAG: Flag = {
  name: 'format',
  value: 'NAME',
  choices: formats.filter(({ reads }) => reads.includes('pairs')).map(({ name }) => name),
  summary: 'format of the files',
  standard: 'by extension',
};
