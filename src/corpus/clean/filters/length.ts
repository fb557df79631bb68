import type { CleanFilter } from '../clean-filter.ts';

/** Sides that are too short or too long. */
export const length: CleanFilter = {
  name: 'length',
  aliases: ['LengthFilter', 'not_too_long', 'not_too_short'],
  isStandard: true,
  summary: 'A side with fewer or more words, or more characters, than this.',
  parameters: [
    {
      name: 'max-words',
      summary: 'the most words of a side',
      origin: 'OpusFilter, LengthFilter: 100',
      value: { kind: 'number', standard: 100, least: 1, most: 100_000 },
    },
    {
      name: 'min-words',
      summary: 'the least words of a side',
      origin: 'OpusFilter, LengthFilter: 1; a Turkish sentence may be one word',
      value: { kind: 'number', standard: 1, least: 0, most: 100_000 },
    },
    {
      name: 'max-chars',
      summary: 'the most characters of a side',
      origin: 'bicleaner-hardrules: 1024',
      value: { kind: 'number', standard: 1024, least: 1, most: 10_000_000 },
    },
  ],
  make(values) {
    const most = values.number('max-words');
    const least = values.number('min-words');
    const mostChars = values.number('max-chars');
    return ({ source, target }) => {
      const [few, many] = [source.words, target.words].sort((one, other) => one - other);
      if (few! < least) return `${few} words, below ${least}`;
      if (many! > most) return `${many} words, above ${most}`;
      const chars = Math.max(source.text.length, target.text.length);
      return chars > mostChars ? `${chars} characters, above ${mostChars}` : undefined;
    };
  },
};
