/** One line of an answer. */
export interface Suggestion {
  readonly source: string;
  readonly target: string;
  readonly context: string;
  /** Percent. */
  readonly quality: number;
}

/**
 * Suggestions as JSON. A quality always has a decimal point: Okapi casts it to a Java `Double`, and its JSON
 * reader makes a `Long` of 100.
 */
export function formatSuggestions(suggestions: readonly Suggestion[]): string {
  const lines = suggestions.map(({ quality, ...texts }) => {
    const json = JSON.stringify(texts);
    const number = Number.isInteger(quality) ? quality.toFixed(1) : String(quality);
    return `${json.slice(0, -1)},"quality":${number}}`;
  });
  return `[${lines.join(',\n')}]`;
}
