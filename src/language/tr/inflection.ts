import type { Inflection } from '../inflection.ts';
import { plainInflection } from '../plain-inflection.ts';

const lower = (text: string): string => text.toLocaleLowerCase('tr');

/** Turkish inflection. */
export const turkishInflection: Inflection = plainInflection(lower);
