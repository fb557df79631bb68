import type { CleanFilter } from '../clean-filter.ts';

/** Elements of HTML that stand in running text or around it. */
const TAG =
  /<\/?(?:a|b|br|code|div|em|font|h[1-6]|hr|i|img|li|ol|p|pre|script|small|span|strong|style|sub|sup|table|tbody|td|th|tr|tt|u|ul)(?:\s[^<>]{0,500})?\/?>/giu;

/** Markup that one side has and the other has not. */
export const htmlTags: CleanFilter = {
  name: 'html-tags',
  aliases: ['HtmlTagFilter'],
  isStandard: true,
  summary:
    'Not the same number of HTML tags on both sides. Tags on both sides are part of the translation.',
  parameters: [],
  make() {
    const count = (text: string): number =>
      text.includes('<') ? (text.match(TAG)?.length ?? 0) : 0;
    return ({ source, target }) => {
      const [one, other] = [count(source.text), count(target.text)];
      return one === other ? undefined : `${one} tags and ${other}`;
    };
  },
};
