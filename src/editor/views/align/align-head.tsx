import type { VNode } from 'preact';
import { ActionButton } from '../../app/action-button.tsx';
import { formatNumber, formatPercent, key, t } from '../../i18n/translate.ts';
import { FilterSelect } from '../filter-select.tsx';
import { alignment, beads, figures, filter, isBusy, shown } from './align-state.ts';
import type { BeadFilter } from './bead-filter.ts';

const FILTERS: Readonly<Record<BeadFilter, string>> = {
  problems: key('align:filter.problems'),
  all: key('align:filter.all'),
  pending: key('align:filter.pending'),
  review: key('align:filter.review'),
  accepted: key('align:filter.accepted'),
  dropped: key('align:filter.dropped'),
};

/** Which texts, how good their alignment is, and what can be done with it as a whole. */
export function AlignHead(): VNode {
  const open = alignment.value;
  const { score, oneToOne, unmatchedWords, problems, accepted } = figures.value;
  return (
    <header class="align-head">
      <div class="align-title">
        <a href="#/align" class="align-back">
          {t('align:back')}
        </a>
        <h2>
          {open?.source.path} <span class="quiet">↔</span> {open?.target.path}
        </h2>
        {isBusy.value && <span class="figures">{t('align:busy')}</span>}
      </div>
      <div class="align-tools">
        <dl class="align-figures">
          <div>
            <dt>{t('align:figure.score')}</dt>
            <dd>{Math.round(score * 100)}</dd>
          </div>
          <div>
            <dt>{t('align:figure.oneToOne')}</dt>
            <dd>{formatPercent(oneToOne)}</dd>
          </div>
          <div>
            <dt>{t('align:figure.unmatched')}</dt>
            <dd>{t('align:words', { count: unmatchedWords })}</dd>
          </div>
          <div>
            <dt>{t('align:figure.accepted')}</dt>
            <dd>{t('align:of', { done: accepted, all: beads.value.length })}</dd>
          </div>
          <div>
            <dt>{t('align:figure.problems')}</dt>
            <dd>{formatNumber(problems)}</dd>
          </div>
        </dl>
        <span class="grow" />
        <FilterSelect label={t('align:filter.label')} titles={FILTERS} chosen={filter} />
        <span class="figures">{t('align:shown', { count: shown.value.length })}</span>
        <ActionButton id="align.undo" icon="undo" className="ghost" isBare />
        <ActionButton id="align.realign" icon="align" />
        <ActionButton id="align.save" className="primary" />
      </div>
    </header>
  );
}
