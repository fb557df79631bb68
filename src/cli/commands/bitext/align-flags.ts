import { ALIGNMENT_FORMS } from '../../../project/align/alignment-forms.ts';
import type { Flag } from '../../command.ts';
import { NO_WAIT_FLAG, QUEUE_FLAG } from './queue-flags.ts';

/** More threads than this are a slip of the keyboard. */
export const MOST_JOBS = 256;

/** What `kosut align` takes beside locales and output. */
export const ALIGN_FLAGS: readonly Flag[] = [
  { name: 'segmented', summary: 'the texts hold one sentence a line (or segment) already' },
  { name: 'anchors', value: 'FILE', summary: 'beads that are known to be right' },
  {
    name: 'realign',
    value: 'FILE',
    summary: 'a corrected .xlf or .beads of these texts: reviewed and final segments are kept',
  },
  {
    name: 'lexicon',
    value: 'FILE',
    summary: 'a dictionary: dictd, StarDict, word pairs with a tab, or hunalign .dic',
  },
  { name: 'no-lexicon', summary: 'no word list at all, not even what the program ships' },
  { name: 'termbase', value: 'FILE', summary: 'TBX, CSV or a glossary, whose terms help to align' },
  {
    name: 'tm',
    value: 'TM',
    summary:
      'a memory (a file made by kosut tm import, a .tmx, or postgres://…) whose words help to align',
  },
  {
    name: 'batch',
    value: 'PAIRS.tsv',
    summary: 'lines of SOURCE, TARGET and OUT with tabs between; learns from all of them',
  },
  { name: 'jobs', value: 'N', summary: 'threads of a batch', standard: 'one a processor' },
  QUEUE_FLAG,
  NO_WAIT_FLAG,
  { name: 'resume', summary: 'of a batch, keep each OUT that is newer than its texts' },
  {
    name: 'as',
    value: 'FORM',
    choices: ALIGNMENT_FORMS,
    summary: 'bead numbers, a bitext, or a page to look at',
    standard: 'by the ending of -o, else beads',
  },
];
