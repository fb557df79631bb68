import type { VNode } from 'preact';
import { Icon } from '../../app/icon.tsx';
import { formatNumber, t } from '../../i18n/translate.ts';
import { activeName, list } from './terms-state.ts';
import { goToTerm } from './terms-steps.ts';

/** The terms, those that are rendered in more than one way first. */
export function TermList({ locale }: { readonly locale: string }): VNode {
  const found = list.value;
  const active = activeName.value;
  return (
    <nav class="list-view-names" aria-label={t('terminology:list')}>
      <ul>
        {found?.terms.map(({ name, term, count, isMixed, unrendered }) => (
          <li key={name}>
            <button
              type="button"
              class="term-name"
              aria-current={name === active}
              tabIndex={name === active ? 0 : -1}
              onClick={() => goToTerm(name)}
            >
              <span lang={locale}>{term}</span>
              {isMixed && (
                <span class="term-mixed">
                  <Icon name="alert" size={15} />
                  <span class="unseen">{t('terminology:mixed')}</span>
                </span>
              )}
              {unrendered > 0 && (
                <span class="term-missing">
                  <Icon name="question" size={15} />
                  <span class="unseen">{t('terminology:missing')}</span>
                </span>
              )}
              <span class="figures">{formatNumber(count)}</span>
            </button>
          </li>
        ))}
      </ul>
      {found !== undefined && found.total > found.terms.length && (
        <p class="figures term-more">{t('terminology:more', { all: found.total })}</p>
      )}
    </nav>
  );
}
