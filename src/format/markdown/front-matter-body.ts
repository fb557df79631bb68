import type { Span } from '../../model/span.ts';

/** What stands between the fences of front matter, and where it begins in the file. */
export interface FrontMatterBody {
  readonly from: number;
  readonly body: string;
}

/** @param span The front matter with its fences, a line each. */
export function frontMatterBody(text: string, span: Span): FrontMatterBody {
  const from = text.indexOf('\n', span[0]) + 1;
  return { from, body: text.slice(from, text.lastIndexOf('\n', span[1] - 1) + 1) };
}
