import type { VNode } from 'preact';
import type { TermInfo, TermRendering } from '../../../server/api/terminology.ts';
import { formatNumber, t } from '../../i18n/translate.ts';
import { activeRendering } from './terms-state.ts';
import { goToRendering } from './terms-steps.ts';
import { TermStatus } from './term-status.tsx';

interface RenderingsProps {
  readonly term: TermInfo;
  readonly locale: string;
}

/** How a term is rendered: each way with its forms, how often and where, and what the termbase says of it. */
export function Renderings({ term, locale }: RenderingsProps): VNode {
  const { renderings, unrendered } = term;
  const most = Math.max(1, unrendered, ...renderings.map(({ count }) => count));
  return (
    <table class="renderings">
      <caption class="unseen">{t('terminology:renderings')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('terminology:rendering')}</th>
          <th scope="col">{t('terminology:status.title')}</th>
          <th scope="col" class="rendering-count">
            {t('terminology:places')}
          </th>
          <th scope="col" class="rendering-count">
            {t('terminology:files')}
          </th>
        </tr>
      </thead>
      <tbody>
        {renderings.map((rendering, at) => (
          <Rendering
            key={rendering.text}
            rendering={rendering}
            at={at}
            share={rendering.count / most}
            locale={locale}
          />
        ))}
        {unrendered > 0 && (
          <tr class={activeRendering.value === renderings.length ? 'rendering-active' : ''}>
            <th scope="row">
              <Choice at={renderings.length}>
                <em>{t('terminology:unrendered')}</em>
              </Choice>
            </th>
            <td />
            <Count count={unrendered} share={unrendered / most} />
            <td />
          </tr>
        )}
      </tbody>
    </table>
  );
}

interface RenderingProps {
  readonly rendering: TermRendering;
  readonly at: number;
  /** Of the most frequent one, 0 to 1. */
  readonly share: number;
  readonly locale: string;
}

function Rendering({ rendering, at, share, locale }: RenderingProps): VNode {
  const { text, status, count, files, forms } = rendering;
  const others = forms.filter((form) => form.text !== text);
  return (
    <tr class={activeRendering.value === at ? 'rendering-active' : ''}>
      <th scope="row">
        <Choice at={at}>
          <span lang={locale}>{text}</span>
        </Choice>
        {others.length > 0 && (
          <details class="rendering-forms">
            <summary>{t('terminology:forms', { count: forms.length })}</summary>
            <ul lang={locale}>
              {forms.map((form) => (
                <li key={form.text}>
                  {form.text} <span class="figures">{formatNumber(form.count)}</span>
                </li>
              ))}
            </ul>
          </details>
        )}
      </th>
      <td>
        <TermStatus status={status} />
      </td>
      <Count count={count} share={share} />
      <td class="rendering-count">{formatNumber(files)}</td>
    </tr>
  );
}

function Choice({ at, children }: { readonly at: number; readonly children: VNode }): VNode {
  const isActive = activeRendering.value === at;
  return (
    <button
      type="button"
      class="rendering-choice"
      aria-current={isActive}
      tabIndex={isActive ? 0 : -1}
      onClick={() => goToRendering(at)}
    >
      {children}
    </button>
  );
}

function Count({ count, share }: { readonly count: number; readonly share: number }): VNode {
  return (
    <td class="rendering-count">
      {formatNumber(count)}
      <span class="rendering-share" aria-hidden="true">
        <span style={{ width: `${Math.round(share * 100)}%` }} />
      </span>
    </td>
  );
}
