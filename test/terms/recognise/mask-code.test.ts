import { expect, test } from '@jest/globals';
import { maskCode } from '../../../src/terms/recognise/mask-code.ts';

test.each([
  ['use --branch or -b', 'use ######## or ##'],
  ['the `file` is', 'the ###### is'],
  ["run 'git status' now", "run 'git status' now"],
  ["say 'drop' or “user.name”", 'say ###### or ###########'],
  ['the “Reply To” field', 'the “Reply To” field'],
  ['%s file, %1$d files, %(name)s', '## file, #### files, ########'],
  ['100% of files', '100% of files'],
  ['see https://example.org/file now', 'see ######################## now'],
  ['mail to file@example.org', 'mail to ################'],
  ['open /etc/file.conf', 'open ##############'],
  ['{count} files, ${file}', '####### files, #######'],
  ['set branch.%s.merge', 'set ###############'],
  ['core.file is a fileName or FILE_NAME', '######### is a ######## or #########'],
  ['write file=x.txt', 'write ##########'],
  ['a <file> here', 'a ###### here'],
  ['well-known files and/or folders', 'well-known files and/or folders'],
  ['e.g. this file. That file', 'e.g. this file. That file'],
  ["don't touch the members' file", "don't touch the members' file"],
])('%s', (text, masked) => {
  expect(maskCode(text).replaceAll('\uFFFC', '#')).toBe(masked);
  expect(maskCode(text)).toHaveLength(text.length);
});
