/** The forms in which a segmented text can be written. */
export const SEGMENT_FORMS = ['lines', 'json', 'xliff'] as const;
/** One of {@link SEGMENT_FORMS}. */
export type SegmentForm = (typeof SEGMENT_FORMS)[number];
