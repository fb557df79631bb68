import { ApiError, OfflineError } from './api-error.ts';

/** Which window this is, for leases and events; the server gives it with the project. */
export const ownWindow: { id?: string } = {};

export interface RequestOptions {
  readonly body?: unknown;
  /** The revision the change was made on; goes as `If-Match`. */
  readonly revision?: number;
  /** Stops the request: a late answer for another row must not be shown. */
  readonly signal?: AbortSignal;
}

/** The path of a route under /api/v1; each part is escaped. */
export function route(...parts: readonly string[]): string {
  return parts.map((part) => `/${encodeURIComponent(part)}`).join('');
}

/**
 * Asks the server and reads its JSON. Throws {@link ApiError} when it refuses, {@link OfflineError} when it does not
 * answer, and lets an `AbortError` through.
 */
export async function request<T>(
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
  path: string,
  options: RequestOptions = {},
): Promise<T> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (ownWindow.id !== undefined) headers['x-kosut-client'] = ownWindow.id;
  if (options.body !== undefined) headers['content-type'] = 'application/json';
  if (options.revision !== undefined) headers['if-match'] = `"${options.revision}"`;
  let response: Response;
  try {
    response = await fetch(`/api/v1${path}`, {
      method,
      headers,
      credentials: 'same-origin',
      ...(options.body !== undefined && { body: JSON.stringify(options.body) }),
      ...(options.signal && { signal: options.signal }),
    });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw new OfflineError(error);
  }
  const text = await response.text();
  if (!response.ok) throw new ApiError(response.status, readProblem(text, response.statusText));
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

function readProblem(text: string, title: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // a proxy's page, or nothing: the status says it
  }
  return { title };
}
