import type { Flag } from '../../command.ts';

/** The queue of a command that has its work done by others. */
export const QUEUE_FLAG: Flag = {
  name: 'queue',
  value: 'URL',
  summary: 'have it done by the workers of postgres://…?queue=NAME (see kosut worker)',
};

/** Goes with {@link QUEUE_FLAG}. */
export const NO_WAIT_FLAG: Flag = {
  name: 'no-wait',
  summary: 'with --queue: put it in and end; the same command later waits for it',
};
