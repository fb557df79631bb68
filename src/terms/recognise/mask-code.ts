/** Stands for each masked code unit: no word, no space, so that no term reaches across. */
const MASK = '\uFFFC';

const QUOTED_CODE = /[-/_=<>{}%$\\.()|*:]|^\p{Ll}[\p{Ll}\p{N}]*$/u;

/**
 * What in a text is code rather than language. Placeholders after XLIFF 2.1, 3.1 and the printf and
 * ICU manuals; the rest as programs' messages write it. A text without the hint needs no search.
 */
const CODE: readonly (readonly [hint: RegExp, code: RegExp])[] = [
  // URLs, mail addresses
  [
    /:\/\/|@|www\.|mailto:/,
    /\b[a-z][a-z0-9+.-]*:\/\/\S*|\bwww\.\S+|\bmailto:\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu,
  ],
  // `code`, <element>, <placeholder>
  [/[`<]/, /`[^`]*`|<\/?[\p{L}_][^<>\n]{0,80}>/gu],
  // %s and what hangs on it: branch.%s.rebase, %1$d, %(name)s
  [
    /%/,
    /[\w.-]*%(?:\d+\$|\([^()\s]*\))?[-+#0]*[\d*.]*(?:hh?|ll?|[zjtLq])?[A-Za-z](?:[._][\w.%-]+)?/gu,
  ],
  // {name}, ${name}, {{name}}, $VARIABLE, $(call)
  [/[{$]/, /\$?\{\{?[^{}\n]{0,80}\}?\}|\$\([^()\n]{0,80}\)|\$[A-Za-z_]\w*/gu],
  // --amend, --depth=1, -x
  [/-/, /(?<![\p{L}\p{N}_-])--?[A-Za-z][\w-]*(?:=\S*)?/gu],
  // /usr/bin, ~/path, C:\path, *.txt
  [/[/\\]/, /(?<![\p{L}\p{N}_<])(?:~|\.{1,2}|[A-Za-z]:)?[/\\][\w.%-]+(?:[/\\][\w.%-]*)*/gu],
  [/\*/, /\*\.\w+/gu],
  // user.email, config.toml, but not e.g.
  [/\.\w/, /(?<![\p{L}\p{N}])[A-Za-z_]\w+(?:\.[A-Za-z_]\w+)+(?![\p{L}\p{N}])/gu],
  // snake_case, CONSTANT_CASE, camelCase, name(), name=value
  [
    /_|[a-z][A-Z]|\(\)|=/,
    /(?<![\p{L}\p{N}])(?:[A-Za-z]\w*_\w+|[a-z]+[A-Z]\w*|[A-Za-z]\w*\(\)|[A-Za-z][\w-]*=\S+)/gu,
  ],
];
const QUOTES = /(?<![\p{L}\p{N}])(["'‘“«])([^"'‘’“”«»\n]{1,60})(["'’”»])(?![\p{L}\p{N}])/gu;

/**
 * The text with code blanked out, each position kept: options, placeholders, URLs, paths, names
 * written in code style, and quoted literals that are code or a single lower-case word. A quoted
 * title is language and stays.
 */
export function maskCode(text: string): string {
  let masked = text;
  for (const [hint, pattern] of CODE)
    if (hint.test(text)) masked = masked.replace(pattern, (code) => MASK.repeat(code.length));
  return masked.replace(QUOTES, (quoted: string, _open, inner: string) =>
    inner.includes(MASK) || QUOTED_CODE.test(inner) ? MASK.repeat(quoted.length) : quoted,
  );
}
