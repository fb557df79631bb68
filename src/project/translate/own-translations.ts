import type { Content } from '../../model/content.ts';
import type { DocumentHead } from '../../format/xliff/read/create-xliff-reader.ts';
import { isUntranslated } from './is-untranslated.ts';
import type { ListedSegment } from './list-segments.ts';
import { repetitionKey } from './repetition-key.ts';

/** A target of the files themselves that a person confirmed. */
export interface OwnTranslation {
  readonly source: Content;
  readonly target: Content;
}

/** The confirmed translations of some files, for their repetitions in the same locales; of several, the last. */
export interface OwnTranslations {
  /** Takes in a segment that has one. */
  add(listed: ListedSegment): void;
  find(listed: ListedSegment): OwnTranslation | undefined;
}

/** Both sides as one text: two million arrays and their codes take five times as much. */
type Packed = string;

/** Those of no file yet; pairs of locales are kept apart. */
export function createOwnTranslations(): OwnTranslations {
  const groups = new Map<string, Map<string, Packed>>();
  const groupOf = ({ sourceLocale, targetLocale }: DocumentHead): Map<string, Packed> => {
    const key = JSON.stringify([sourceLocale, targetLocale]);
    let group = groups.get(key);
    if (group === undefined) groups.set(key, (group = new Map()));
    return group;
  };
  return {
    add({ document, segment }) {
      const { source, target, state } = segment;
      if (target === undefined || state === 'initial' || isUntranslated(segment)) return;
      groupOf(document).set(repetitionKey(source), JSON.stringify([source, target]));
    },
    find({ document, segment }) {
      const packed = groupOf(document).get(repetitionKey(segment.source));
      if (packed === undefined) return undefined;
      const [source, target] = JSON.parse(packed) as [Content, Content];
      return { source, target };
    },
  };
}
