import { key, t } from '../../i18n/translate.ts';
import type { Rule } from '../../../model/finding.ts';
import type { ShownFinding } from '../../api/findings.ts';

/** What each rule says, as a key of the texts; in English the checks' own words. */
const messages: Readonly<Record<Rule, string>> = {
  'brackets/unbalanced': key('messages:brackets.unbalanced'),
  'capitals/start': key('messages:capitals.start'),
  'codes/extra': key('messages:codes.extra'),
  'codes/missing': key('messages:codes.missing'),
  'codes/order': key('messages:codes.order'),
  'consistency/source': key('messages:consistency.source'),
  'consistency/target': key('messages:consistency.target'),
  'length/limit': key('messages:length.limit'),
  'length/ratio': key('messages:length.ratio'),
  'numbers/extra': key('messages:numbers.extra'),
  'numbers/mismatch': key('messages:numbers.mismatch'),
  'numbers/missing': key('messages:numbers.missing'),
  'placeholders/accelerator': key('messages:placeholders.accelerator'),
  'placeholders/extra': key('messages:placeholders.extra'),
  'placeholders/missing': key('messages:placeholders.missing'),
  'placeholders/order': key('messages:placeholders.order'),
  'punctuation/end': key('messages:punctuation.end'),
  'punctuation/quotes': key('messages:punctuation.quotes'),
  'punctuation/repeated': key('messages:punctuation.repeated'),
  'spaces/double': key('messages:spaces.double'),
  'spaces/edge': key('messages:spaces.edge'),
  'spaces/punctuation': key('messages:spaces.punctuation'),
  'spelling/unknown': key('messages:spelling.unknown'),
  'state/initial': key('messages:state.initial'),
  'target/empty': key('messages:target.empty'),
  'target/missing': key('messages:target.missing'),
  'target/same-as-source': key('messages:target.sameAsSource'),
  'target/untranslated': key('messages:target.untranslated'),
  'terms/absent': key('messages:terms.absent'),
  'terms/deprecated': key('messages:terms.deprecated'),
  'terms/forbidden-source': key('messages:terms.forbiddenSource'),
  'terms/inconsistent': key('messages:terms.inconsistent'),
  'turkish/apostrophe': key('messages:turkish.apostrophe'),
  'turkish/casing': key('messages:turkish.casing'),
  'turkish/number-suffix': key('messages:turkish.numberSuffix'),
  'turkish/separate-words': key('messages:turkish.separateWords'),
  'turkish/suffix-harmony': key('messages:turkish.suffixHarmony'),
  'units/mismatch': key('messages:units.mismatch'),
  'urls/mismatch': key('messages:urls.mismatch'),
  'words/repeated': key('messages:words.repeated'),
  'keys/default': key('messages:keys.default'),
  'keys/dynamic': key('messages:keys.dynamic'),
  'keys/forms': key('messages:keys.forms'),
  'keys/missing': key('messages:keys.missing'),
  'keys/unused': key('messages:keys.unused'),
  'terms/acronym': key('messages:terms.acronym'),
  'terms/name': key('messages:terms.name'),
  'terms/written': key('messages:terms.written'),
};

/** What a finding says, in the language of the interface. */
export function describeFinding({ rule, message, found, expected, term }: ShownFinding): string {
  const what = found ?? expected?.[0] ?? term ?? '…';
  return t(messages[rule], {
    message,
    what,
    term: term ?? what,
    expected: expected?.join(' | ') ?? '…',
  });
}
