import type { VNode } from 'preact';
import type { Term } from '../../../model/concept.ts';
import { Icon, type IconName } from '../../app/icon.tsx';
import { key, t } from '../../i18n/translate.ts';

const STATUSES: Readonly<
  Record<Term['status'] | 'none', { readonly name: string; readonly icon: IconName }>
> = {
  preferred: { name: key('terminology:status.preferred'), icon: 'check' },
  admitted: { name: key('terminology:status.admitted'), icon: 'dots' },
  deprecated: { name: key('terminology:status.deprecated'), icon: 'stop' },
  none: { name: key('terminology:status.none'), icon: 'question' },
};

/** What the termbase says of a rendering, in a sign and words. */
export function TermStatus({ status }: { readonly status?: Term['status'] | undefined }): VNode {
  const { name, icon } = STATUSES[status ?? 'none'];
  return (
    <span class={`term-status term-${status ?? 'none'}`}>
      <Icon name={icon} size={15} />
      {t(name)}
    </span>
  );
}
