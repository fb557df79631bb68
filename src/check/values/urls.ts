import { UNSPACED } from '../../language/unspaced-scripts.ts';
import type { Check } from '../check.ts';
import { EN_JA, EN_TR } from '../example-locales.ts';
import { makeSegmentCheck, type Problem } from '../make-segment-check.ts';
import type { SegmentView } from '../segment-view.ts';

const INSIDE = `[^\\s<>"“”'’‘)\\]}\\uFFFC${UNSPACED}]+`;
const ADDRESS = new RegExp(
  `\\b(?:https?|ftp):\\/\\/${INSIDE}|\\bwww\\.${INSIDE}|\\b[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+`,
  'gu',
);

/** Addresses stand on both sides as they are. */
export const urls: Check = makeSegmentCheck({
  name: 'urls',
  rules: ['urls/mismatch'],
  summary:
    'A web or mail address of the trusted side is not in the inspected text. Where only the language ' +
    'in the address changes (`/en/` to `/tr/`), nothing is said.',
  examples: [
    {
      ...EN_TR,
      title: 'the same address, with suffix and sentence mark',
      pairs: [
        ['See https://example.org/a.', "https://example.org/a'ya bakın."],
        ['Mail info@example.org', 'info@example.org adresine yazın'],
        ['See https://example.org/en/help', 'https://example.org/tr/help sayfasına bakın'],
      ],
      findings: [],
    },
    {
      ...EN_JA,
      title: 'an address with no space behind it',
      pairs: [['See https://example.org/en/a.', 'https://example.org/ja/aをご覧ください。']],
      findings: [],
    },
    {
      ...EN_TR,
      title: 'an address that has changed or gone',
      pairs: [
        ['See https://example.org/a', 'https://example.org/b sayfasına bakın'],
        ['Mail info@example.org', 'Bize yazın'],
      ],
      findings: [
        { pair: 0, rule: 'urls/mismatch', severity: 'error', found: 'https://example.org/b' },
        { pair: 1, rule: 'urls/mismatch', severity: 'error' },
      ],
    },
  ],
  find: findAddresses,
});

function* findAddresses({ trusted, inspected }: SegmentView): Generator<Problem, void> {
  if (!/[@:]|www\./.test(trusted.text) || inspected.text === '') return;
  const there = [...inspected.text.matchAll(ADDRESS)].map((match) => ({
    text: trimAddress(match[0]),
    at: match.index,
  }));
  const wanted = [...trusted.text.matchAll(ADDRESS)].map((match) => trimAddress(match[0]));
  const isSame = sameAddress([trusted.primary, inspected.primary]);
  const left = there.filter(({ text }) => !wanted.some((one) => isSame(one, text)));
  for (const address of new Set(wanted)) {
    if (inspected.text.includes(address)) continue;
    if (there.some(({ text }) => isSame(text, address))) continue;
    const instead = left.shift();
    yield {
      rule: 'urls/mismatch',
      severity: 'error',
      ...(instead !== undefined && {
        span: [instead.at, instead.at + instead.text.length] as const,
      }),
      message: `address ${address} is ${instead === undefined ? 'missing' : `${instead.text} here`}`,
      expected: [address],
    };
  }
}

function trimAddress(address: string): string {
  return address.replace(/[.,;:!?…/]+$/u, '');
}

/** Equal but for the letter case of the name and the language asked for, such as `/en/` and `/pt-br/`. */
function sameAddress(languages: readonly string[]): (one: string, other: string) => boolean {
  const asked = languages.filter((language) => /^[a-z]{2,3}$/.test(language)).join('|');
  const language = new RegExp(`(?<=[/.=_-]|^)(?:${asked})(?:[-_][a-z]{2})?(?=[/.&_-]|$)`, 'g');
  const plain = (address: string): string =>
    address
      .toLocaleLowerCase('en')
      .replace(/^https?:\/\//, '')
      .replace(language, '*');
  return (one, other) => plain(one) === plain(other);
}
