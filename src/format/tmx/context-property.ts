/**
 * Names of the `prop`s that hold the neighbours of a source. memoQ writes the first pair; readers of
 * ours take it too.
 */
export const contextBefore = 'x-context-pre';
/** The one with the source after; see {@link contextBefore}. */
export const contextAfter = 'x-context-post';

/** Name of the `prop` that holds what tells a message from others of the same source, such as `msgctxt` of PO. */
export const messageContext = 'x-context';
