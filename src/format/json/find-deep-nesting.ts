/**
 * Deepest nesting of arrays and objects that is looked into. Catalogues and bitexts need ten levels at
 * most; parsers that call themselves run out of stack at some thousands.
 */
const DEEPEST = 500;

/** Where JSON text, good or bad, nests deeper than anything of ours may; absent where it does not. */
export function findDeepNesting(text: string): number | undefined {
  let depth = 0;
  let isString = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (isString) {
      if (sign === '\\') at++;
      else if (sign === '"' || sign === '\n') isString = false;
    } else if (sign === '"') isString = true;
    else if (sign === '[' || sign === '{') {
      if (++depth > DEEPEST) return at;
    } else if (sign === ']' || sign === '}') depth--;
  }
  return undefined;
}
