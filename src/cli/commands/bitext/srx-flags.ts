import type { Flag } from '../../command.ts';

/** What `--srx-flavour` takes: whose syntax the expressions of a rule file follow. */
export const SRX_FLAVOURS = ['icu', 'java'] as const;

/** A rule file of the user, and whose expressions it holds. */
export const SRX_FLAGS: readonly Flag[] = [
  { name: 'srx', value: 'FILE', summary: 'split by the rules of an SRX file instead of ours' },
  {
    name: 'srx-flavour',
    value: 'FLAVOUR',
    choices: SRX_FLAVOURS,
    summary: 'whose regular expressions the file holds; OmegaT writes those of java',
    standard: 'icu',
  },
];
