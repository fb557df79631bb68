import { describe, expect, test } from '@jest/globals';
import { turkishInflection as turkish } from '../../../src/language/tr/inflection.ts';
import { ACCEPTED, REJECTED } from './forms.ts';

describe('Turkish forms', () => {
  test.each(ACCEPTED)('%s as %s takes %s', (citation, role, forms, grade = 'inflected') => {
    for (const form of forms.split(' '))
      expect([form, turkish.gradeForm(citation, form, role)]).toEqual([form, grade]);
  });

  test.each(REJECTED)('%s as %s is none of %s', (citation, role, forms) => {
    for (const form of forms.split(' '))
      expect([form, turkish.gradeForm(citation, form, role)]).toEqual([form, undefined]);
  });
});
