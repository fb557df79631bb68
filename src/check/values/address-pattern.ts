import { UNSPACED } from '../../language/unspaced-scripts.ts';

const INSIDE = `[^\\s${UNSPACED}]+`;

/** An address of the web or of mail with all that hangs on it, for a regular expression: what it holds are no words and no numbers. */
export const ADDRESS_PATTERN: string = `\\b(?:https?://|www\\.)${INSIDE}|${INSIDE}@${INSIDE}`;
