import type { RuleTable, ValidationRule } from './rule.ts';

/** The page of docs/formats/ about the rules of a standard, in Markdown. */
export function formatRulesPage({ name, title, rules }: RuleTable): string {
  const lines = [
    '<!-- Written by scripts/build-docs.mjs from the rules in the code. -->',
    '',
    `# ${title}: rules`,
    '',
    `What \`kosut validate\` asks of a file: ${rules.length} rules. Each has a name that never changes, the`,
    'section of the standard it comes from, and an example that obeys it and one that does not.',
    'Files that are no well-formed XML break `xml/malformed`; files with external or parameter entities,',
    'or beyond the limits of the reader, break `xml/hostile`.',
    '',
    `| \`${name}/…\` | severity | section |`,
    '| --- | --- | --- |',
    ...rules.map(({ name, severity, section }) => {
      const [, short] = name.split('/');
      return `| [${short}](#${name.replace('/', '')}) | ${severity} | ${section} |`;
    }),
    '',
    ...rules.flatMap(formatRule),
  ];
  return lines.join('\n').trimEnd() + '\n';
}

function formatRule({ name, severity, section, summary, good, bad }: ValidationRule): string[] {
  const block = (text: string): string[] => ['', '```xml', ...text.trim().split('\n'), '```', ''];
  return [
    `## ${name}`,
    '',
    `${summary} (${severity}; ${section})`,
    '',
    'Good:',
    ...block(good),
    'Bad:',
    ...block(bad),
  ];
}
