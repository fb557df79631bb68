/** `sentences`: joined, then split; `split`: split only; `join`: one segment a unit. */
export const RESEGMENT_WAYS = ['sentences', 'split', 'join'] as const;
/** One of {@link RESEGMENT_WAYS}. */
export type ResegmentWay = (typeof RESEGMENT_WAYS)[number];
