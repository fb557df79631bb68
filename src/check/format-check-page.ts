import type { Content } from '../model/content.ts';
import type { Check, CheckExample, ExamplePair, ExpectedFinding } from './check.ts';

/** The page of docs/checks/ about a check, in Markdown, from its own words and examples. */
export function formatCheckPage(check: Check): string {
  const lines = [`# ${check.rules.join(', ')}`, '', check.summary, ''];
  const [good, bad] = [true, false].map((isGood) =>
    check.examples.filter(({ findings }) => (findings.length === 0) === isGood),
  );
  lines.push('## Says nothing', '', ...good!.flatMap(formatExample));
  lines.push('## Finds', '', ...bad!.flatMap(formatExample));
  return lines.join('\n').trimEnd() + '\n';
}

function formatExample(example: CheckExample): string[] {
  const { title, sourceLocale, targetLocale, inspect, termbase, unknownWords, pairs, findings } =
    example;
  const lines = [`### ${capital(title)}`, ''];
  for (const { terms } of termbase?.concepts ?? []) {
    const words = terms.map(({ locale, text, status }) => `${locale} “${text}” (${status})`);
    lines.push(`- ${words.join(', ')}`);
  }
  if (termbase !== undefined) lines.push('');
  if (unknownWords !== undefined)
    lines.push(`Not in the dictionary: ${Object.keys(unknownWords).join(', ')}.`, '');
  const mark = (side: string): string => (side === inspect ? ', inspected' : ', trusted');
  lines.push(`| | ${sourceLocale}${mark('source')} | ${targetLocale}${mark('target')} |`);
  lines.push('| --- | --- | --- |');
  pairs.forEach((pair, at) =>
    lines.push(
      `| ${at + 1} | ${pair
        .slice(0, 2)
        .map((side) => escapeCell(toText(side)))
        .join(' | ')} |`,
    ),
  );
  lines.push('', ...findings.map(formatFinding), ...(findings.length === 0 ? [] : ['']));
  return lines;
}

function formatFinding({ pair, rule, severity, term, found }: ExpectedFinding): string {
  const words = [
    ...(term === undefined ? [] : [`“${term}”`]),
    ...(found === undefined ? [] : [`found “${found}”`]),
  ];
  const what = words.length === 0 ? '' : ` ${words.join(', ')}`;
  return `- ${pair + 1}: ${severity} \`${rule}\`${what}`;
}

/** How a page shows an inline code: ⟨b⟩ … ⟨/b⟩. */
const MARKS = { open: '', close: '/', standalone: '' } as const;

function toText(side: ExamplePair[number]): string {
  if (typeof side === 'string') return side;
  if (!Array.isArray(side)) return '';
  return (side as Content)
    .map((part) => (typeof part === 'string' ? part : `⟨${MARKS[part.kind]}${part.id}⟩`))
    .join('');
}

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|');
}

/** Titles are English. */
function capital(title: string): string {
  return title.slice(0, 1).toLocaleUpperCase('en') + title.slice(1);
}
