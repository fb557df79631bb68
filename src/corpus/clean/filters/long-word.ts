import type { CleanFilter } from '../clean-filter.ts';
import type { SideText } from '../pair-text.ts';

/** What addresses, paths, options and names of programs have inside and words have not. */
const NO_WORD = /[\p{L}\p{N}][/\\@:._=+#&|%~-][\p{L}\p{N}]|[_/\\@%]/u;

/** A word that is no word. */
export const longWord: CleanFilter = {
  name: 'long-word',
  aliases: ['LongWordFilter'],
  isStandard: true,
  summary:
    'A word of more characters than this; addresses, paths and names of programs are passed over.',
  parameters: [
    {
      name: 'threshold',
      summary: 'the longest word',
      origin: 'OpusFilter, LongWordFilter: 40; the longest word that Turkish is teased with has 70',
      value: { kind: 'number', standard: 75, least: 1, most: 100_000 },
    },
  ],
  make(values) {
    const most = values.number('threshold');
    const find = ({ text }: SideText): string | undefined => {
      if (text.length <= most) return undefined;
      for (const word of text.split(/\s+/))
        if (word.length > most && !NO_WORD.test(word))
          return `a word of ${word.length} characters, above ${most}`;
      return undefined;
    };
    return ({ source, target }) => find(source) ?? find(target);
  },
};
