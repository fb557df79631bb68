/** A common noun is a term from so many segments on; below, chance decides what is usual. */
export const MIN_COUNT = 4;

/** A name says that it is one, so that two places already show what is usual. */
export const MIN_NAME_COUNT = 2;
