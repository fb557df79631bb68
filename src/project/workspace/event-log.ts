/** One event, numbered so that a window that lost its line can ask for what it missed. */
export interface LoggedEvent {
  readonly id: string;
  readonly name: string;
  /** JSON. */
  readonly data: string;
}

/** What happened lately, and who wants to know. */
export interface EventLog {
  emit(name: string, data: unknown): void;
  /** @returns how to stop */
  subscribe(listener: (event: LoggedEvent) => void): () => void;
  /** Events behind one; `undefined` when that one is too old, or of another run. */
  since(id: string): readonly LoggedEvent[] | undefined;
  /** Of the newest event. */
  lastId(): string;
}

/** Events that are kept: several minutes of many people. */
const KEPT = 2000;

/** @param run a word that no other run of the server has */
export function createEventLog(run: string): EventLog {
  const listeners = new Set<(event: LoggedEvent) => void>();
  let kept: LoggedEvent[] = [];
  let count = 0;
  return {
    emit(name, data) {
      const event = { id: `${run}-${++count}`, name, data: JSON.stringify(data) };
      kept.push(event);
      if (kept.length > 2 * KEPT) kept = kept.slice(-KEPT);
      for (const listener of listeners) listener(event);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    since(id) {
      if (id === `${run}-${count}`) return [];
      const at = kept.findIndex((event) => event.id === id);
      return at === -1 ? undefined : kept.slice(at + 1);
    },
    lastId: () => `${run}-${count}`,
  };
}
