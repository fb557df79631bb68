/** What the server refused, as it said it (problem+json, RFC 9457). */
export class ApiError extends Error {
  readonly status: number;
  /** The whole answer: a 412 holds `current`, the row as it is now. */
  readonly problem: Readonly<Record<string, unknown>>;

  constructor(status: number, problem: Readonly<Record<string, unknown>>) {
    super(String(problem['detail'] ?? problem['title'] ?? status));
    this.name = 'ApiError';
    this.status = status;
    this.problem = problem;
  }
}

/** The server did not answer at all: it is gone, or the line is. What was typed must be kept. */
export class OfflineError extends Error {
  constructor(cause: unknown) {
    super('no answer from the server', { cause });
    this.name = 'OfflineError';
  }
}
