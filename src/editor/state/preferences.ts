const PREFIX = 'kosut.';

/** A setting of this browser; `fallback` when it was never set, or the browser keeps nothing. */
export function readPreference<T>(name: string, fallback: T): T {
  try {
    const text = localStorage.getItem(PREFIX + name);
    return text === null ? fallback : (JSON.parse(text) as T);
  } catch {
    // storage forbidden, or written by something else: as if never set
    return fallback;
  }
}

export function writePreference(name: string, value: unknown): void {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // full or forbidden: the setting lasts until the page is closed
  }
}
