import type { Content } from '../../../model/content.ts';
import type { CleanFilter } from '../clean-filter.ts';

/** Inline codes that one side lacks. */
export const inlineCodes: CleanFilter = {
  name: 'inline-codes',
  aliases: ['codes'],
  isStandard: false,
  summary: 'Not the same number of each kind of inline code on both sides.',
  parameters: [],
  make:
    () =>
    ({ pair }) => {
      const [one, other] = [countKinds(pair.source), countKinds(pair.target)];
      return one === other ? undefined : `codes ${one || 'none'} and ${other || 'none'}`;
    },
};

function countKinds(content: Content): string {
  return content
    .flatMap((part) => (typeof part === 'string' ? [] : [part.kind]))
    .sort()
    .join(' ');
}
