import type { IndexedUnit, IndexSource } from '../../index-source.ts';
import { explainFailure } from '../database/explain-failure.ts';

/** The same source, whose errors are faults of the memory, see {@link explainFailure}. */
export function explainSource(path: string, source: IndexSource): IndexSource {
  return {
    memoryId: source.memoryId,
    generation() {
      try {
        return source.generation();
      } catch (cause) {
        throw explainFailure(path, cause);
      }
    },
    changesSince(generation) {
      try {
        const changes = source.changesSince(generation);
        return changes && explainChanges(path, changes);
      } catch (cause) {
        throw explainFailure(path, cause);
      }
    },
    fetch(units, sourceLocale, targetLocale) {
      try {
        return source.fetch(units, sourceLocale, targetLocale);
      } catch (cause) {
        throw explainFailure(path, cause);
      }
    },
  };
}

function* explainChanges(path: string, changes: Iterable<IndexedUnit>): Iterable<IndexedUnit> {
  try {
    yield* changes;
  } catch (cause) {
    throw explainFailure(path, cause);
  }
}
