import type { Span } from '../../../model/span.ts';

/** The code of a single-file component, with everything else blanked out. */
export interface MaskedVue {
  /** As long as the file: a position in it is a position in the file. */
  readonly code: string;
  /** Where scripts stand: what is wrong elsewhere is no fault of the file. */
  readonly scripts: readonly Span[];
  readonly isTypeScript: boolean;
}

const SCRIPT = /(<script\b([^>]*)>)([\s\S]*?)<\/script\s*>/gi;
const TEMPLATE = /<template\b[^>]*>[\s\S]*<\/template\s*>/i;
const INTERPOLATION = /\{\{([\s\S]*?)\}\}/g;
/** `:title="…"`, `v-if='…'`, `@click="…"`, `#item="…"`. */
const BINDING = /(?<=\s)(?:v-[\w-]+|[:@#])[^\s=>"']*=(["'])([\s\S]*?)\1/g;

/**
 * The scripts of a Vue component and the expressions of its template as one program. Each expression
 * becomes a statement in brackets, handlers one in braces.
 */
export function maskVue(text: string): MaskedVue {
  const code = [...text.replace(/[^\r\n]/g, ' ')];
  const put = (start: number, piece: string): void => {
    for (let at = 0; at < piece.length; at++) code[start + at] = piece[at]!;
  };
  const scripts: Span[] = [];
  let isTypeScript = false;
  for (const match of text.matchAll(SCRIPT)) {
    const start = match.index + match[1]!.length;
    isTypeScript ||= /\blang\s*=\s*["']tsx?["']/.test(match[2]!);
    put(start, match[3]!);
    scripts.push([start, start + match[3]!.length]);
  }
  const template = TEMPLATE.exec(text);
  const [from, markup] = [template?.index ?? 0, template?.[0] ?? ''];
  for (const match of markup.matchAll(INTERPOLATION)) {
    const start = from + match.index;
    put(start, `;(${match[1]!})`);
    put(start + match[0].length - 1, ';');
  }
  for (const match of markup.matchAll(BINDING)) {
    const expression = match[2]!;
    const end = from + match.index + match[0].length - 1;
    const isHandler = match[0].startsWith('@') || match[0].startsWith('v-on');
    const [open, close] = isHandler ? ['{', '}'] : ['(', ')'];
    put(end - expression.length - 2, `;${open}${expression}${close}`);
  }
  return { code: code.join(''), scripts, isTypeScript };
}
