import { describe, expect, test } from '@jest/globals';
import { englishInflection as english } from '../../../src/language/en/inflection.ts';

describe('English forms', () => {
  test.each([
    ['commit', 'committed committing'],
    ['file', 'filed filing'],
    ['apply', 'applied applying'],
    ['make', 'made making'],
    ['tie', 'tied tying'],
  ])('%s makes %s', (citation, forms) => {
    for (const form of forms.split(' '))
      expect([form, english.gradeForm(citation, form, 'head')]).toEqual([form, 'derived']);
  });

  test.each([
    ['to', 'the', true],
    ['', 'your', true],
    ['cannot', '', true],
    ['please', 'it', true],
    ['to', '', false],
    ['the', 'the', false],
    ['', '', false],
  ])('between %p and %p: verb %p', (before, after, isVerb) => {
    expect(english.isVerbBetween?.(before, after)).toBe(isVerb);
  });

  test.each([
    ['movement', 'movements Movement’s movements’ MOVEMENTS'],
    ['country', "countries country's countries'"],
    ['summit', 'summits summit’s'],
    ['box', 'boxes'],
    ['crisis', 'crises'],
    ['index', 'indices indexes'],
    ['child', "children children's"],
    ['person', 'people'],
    ['commit', 'commits'],
    ['file', 'files'],
    ['apply', 'applies'],
    ['make', 'makes'],
    ['leaf', 'leaves'],
    ['veto', 'vetoes vetos'],
  ])('%s takes %s', (citation, forms) => {
    for (const form of forms.split(' '))
      expect([form, english.gradeForm(citation, form, 'head')]).toEqual([form, 'inflected']);
  });

  test.each([
    ['movement', 'move moving moment'],
    ['report', 'reporter repo'],
    ['tag', 'stage tagline'],
    ['new', 'newer'],
    ['index', 'indexer'],
    ['member', 'membership'],
    ['on', 'once one'],
  ])('%s is none of %s', (citation, forms) => {
    for (const form of forms.split(' '))
      expect([form, english.gradeForm(citation, form, 'head')]).toEqual([form, undefined]);
  });

  test('a modifier has number but no verb forms', () => {
    expect(english.gradeForm('head', 'Heads', 'modifier')).toBe('inflected');
    expect(english.gradeForm('head', 'headed', 'modifier')).toBeUndefined();
  });

  test.each([
    'file files filed filing file’s',
    'country countries country’s',
    'commit commits committed committing',
    'crisis crises',
    'make making makes made',
    'child children',
  ])('one key for %s', (forms) => {
    expect(new Set(forms.split(' ').map((form) => english.stem(form))).size).toBe(1);
  });
});
