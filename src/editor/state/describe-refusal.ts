import type { ApiError } from '../api/api-error.ts';
import { key, t } from '../i18n/translate.ts';

/** What the server refuses, by the type of the problem. */
const reasons: Readonly<Record<string, string>> = {
  'revision-mismatch': key('refusals:changed'),
  'read-only': key('refusals:readOnly'),
  'invalid-content': key('refusals:invalidContent'),
  'file-gone': key('refusals:fileGone'),
  'no-target': key('refusals:noTarget'),
  'cannot-split': key('refusals:cannotSplit'),
  'cannot-join': key('refusals:cannotJoin'),
  'no-such-comment': key('refusals:noSuchComment'),
  'no-such-segment': key('refusals:noSuchSegment'),
  'no-such-file': key('refusals:noSuchFile'),
  'no-such-plan': key('refusals:noSuchPlan'),
  'no-such-finding': key('refusals:noSuchFinding'),
  'not-mendable': key('refusals:notMendable'),
  'no-termbase': key('refusals:noTermbase'),
  'no-locales': key('refusals:noLocales'),
  'no-such-locale': key('refusals:noSuchLocale'),
  'no-such-document': key('refusals:noSuchFile'),
  'no-text': key('refusals:noText'),
  'no-document': key('refusals:noDocument'),
  'file-there': key('refusals:fileThere'),
  'bad-path': key('refusals:badPath'),
  'bad-pattern': key('refusals:badPattern'),
  'no-session': key('refusals:noSession'),
  'too-large': key('refusals:tooLarge'),
  'memory/unusable': key('refusals:memory'),
  'file/unwritable': key('refusals:unwritable'),
};

/** Why something was refused, in the language of the interface; what has no words there as the server says it. */
export function describeRefusal({ message, problem }: ApiError): string {
  const type = problem['type'];
  const reason = typeof type === 'string' ? reasons[type] : undefined;
  if (reason === undefined) return t('shell:trouble.refused', { message });
  return t(reason, { locale: String(problem['locale']), path: String(problem['path']) });
}
