import { expect, test } from '@jest/globals';
import { englishInflection as english } from '../../../src/language/en/inflection.ts';

test.each([
  ['file', 'file', 'folder', 'folder'],
  ['file', 'Files', 'entry', 'entries'],
  ['file', "file's", 'entry', "entry's"],
  ['file', 'files’', 'box', 'boxes’'],
  ['file', "files'", 'person', "people's"],
  ['shelf', 'shelves', 'Criterion', 'Criteria'],
  ['entry', 'entries', 'API', 'APIs'],
  // two plurals, and a person decides
  ['file', 'files', 'index', 'indices indexes'],
  // verbs, other words, and what is a plural already
  ['file', 'filing', 'folder', ''],
  ['file', 'folder', 'entry', ''],
  ['file', 'files', 'settings', ''],
])('%s, %s: %s is %s', (from, form, to, wanted) => {
  const forms = english.reinflect!({
    from: { citation: from, role: 'head' },
    form,
    to: { citation: to, role: 'head' },
    hasApostrophe: false,
  });
  expect(forms).toEqual(wanted === '' ? [] : wanted.split(' '));
  for (const one of forms) expect(english.gradeForm(to, one, 'head')).toBeDefined();
});
