import type { VNode } from 'preact';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { Side } from '../../../model/finding.ts';
import { ActionButton } from '../../app/action-button.tsx';
import { key, t } from '../../i18n/translate.ts';
import { showKeys } from '../../keys/show-chord.ts';
import { state } from '../../state/state.ts';
import { NoFiles } from '../no-files.tsx';
import { ExportTermsDialog } from './export-terms-dialog.tsx';
import { FixTermDialog } from './fix-term-dialog.tsx';
import { Renderings } from './renderings.tsx';
import { TermLines } from './term-lines.tsx';
import { TermList } from './term-list.tsx';
import { TermProgress } from './term-progress.tsx';
import {
  activeName,
  activeRendering,
  filter,
  focusWish,
  info,
  isExporting,
  isFixing,
  isListing,
  list,
  side,
  words,
  type TermFilter,
} from './terms-state.ts';
import { chosenRendering, loadTerms } from './terms-steps.ts';

const FILTERS: Readonly<Record<TermFilter, string>> = {
  all: key('terminology:filter.all'),
  mixed: key('terminology:filter.mixed'),
  missing: key('terminology:filter.missing'),
};
const SIDES: Readonly<Record<Side, string>> = {
  target: key('terminology:side.target'),
  source: key('terminology:side.source'),
};
const KEYS = [
  'next',
  'nextRendering',
  'prefer',
  'allow',
  'forbid',
  'fix',
  'search',
  'export',
] as const;
const KEY_NAMES: Readonly<Record<(typeof KEYS)[number], string>> = {
  next: key('keys:terms.next'),
  nextRendering: key('keys:terms.nextRendering'),
  prefer: key('keys:terms.prefer'),
  allow: key('keys:terms.allow'),
  forbid: key('keys:terms.forbid'),
  fix: key('keys:terms.fix'),
  search: key('keys:terms.search'),
  export: key('keys:terms.export'),
};
/** So long nothing is asked for while words are typed, in ms. */
const PAUSE = 250;

/** The terms of the project: how each is rendered, which rendering is wanted, and putting it everywhere. */
export function TermsView(): VNode {
  const found = list.value;
  const wish = focusWish.value;
  const isEmpty = state.project.value?.files.length === 0;
  useEffect(() => {
    if (!isEmpty) void loadTerms();
  }, [isEmpty]);
  useLayoutEffect(() => {
    if (wish.at === 0) return;
    // by its number: the buttons may still be drawn as they were before
    const [name, at] =
      wish.on === 'rendering'
        ? ['.rendering-choice', activeRendering.peek()]
        : [
            '.term-name',
            list.peek()?.terms.findIndex((term) => term.name === activeName.peek()) ?? -1,
          ];
    const button = document.querySelectorAll<HTMLElement>(name)[at];
    button?.focus({ preventScroll: true });
    button?.scrollIntoView({ block: 'nearest' });
  }, [wish]);
  const isSource = found?.side === 'source';
  const locales = { source: found?.sourceLocale ?? '', target: found?.targetLocale ?? '' };
  const term = info.value;
  return (
    <div class="list-view">
      <Head count={found?.total} />
      {found === undefined || found.terms.length === 0 ? (
        <div class="sheet">
          {isEmpty ? (
            <NoFiles />
          ) : isListing.value ? (
            <TermProgress />
          ) : (
            <p role="status">
              {found === undefined ? t('terminology:stopped') : t('terminology:none')}
            </p>
          )}
        </div>
      ) : (
        <div class="list-view-body">
          <TermList locale={isSource ? locales.target : locales.source} />
          {term !== undefined && (
            <div class="term-sheet" data-region="term">
              <header class="term-head">
                <h2 lang={isSource ? locales.target : locales.source}>{term.term}</h2>
                {term.domain !== undefined && <span class="quiet">{term.domain}</span>}
              </header>
              {(term.definition ?? term.note) !== undefined && (
                <p class="quiet">{term.definition ?? term.note}</p>
              )}
              <div class="term-head">
                <ActionButton id="terms.prefer" icon="check" />
                <ActionButton id="terms.allow" icon="dots" />
                <ActionButton id="terms.forbid" icon="stop" />
                <ActionButton id="terms.fix" icon="replace" className="primary" />
              </div>
              {isSource && <p class="term-notice">{t('terminology:sourceSide')}</p>}
              <Renderings term={term} locale={isSource ? locales.source : locales.target} />
              <TermLines term={term} locales={locales} />
            </div>
          )}
        </div>
      )}
      <p class="align-keys" aria-hidden="true">
        {KEYS.map((name) => (
          <span key={name} class="hint">
            <kbd>{showKeys(`terms.${name}`)}</kbd> {t(KEY_NAMES[name])}
          </span>
        ))}
      </p>
      {isExporting.value && <ExportTermsDialog />}
      {isFixing.value && term !== undefined && chosenRendering() !== undefined && (
        <FixTermDialog term={term} to={chosenRendering()!} locales={locales} />
      )}
    </div>
  );
}

/** Which terms, and of which side the renderings. */
function Head({ count }: { readonly count: number | undefined }): VNode {
  const found = list.value;
  // before the first key
  useLayoutEffect(() => {
    const before = words.peek();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last = before;
    const stop = words.subscribe((now) => {
      if (now === last) return;
      last = now;
      clearTimeout(timer);
      timer = setTimeout(() => void loadTerms(), PAUSE);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, []);
  return (
    <header class="align-head">
      <div class="align-tools">
        <h2 class="list-view-title">{t('terminology:title')}</h2>
        {isListing.value && count !== undefined && count > 0 ? (
          <TermProgress />
        ) : (
          <span class="figures">
            {isListing.value
              ? t('terminology:busy')
              : count !== undefined && t('terminology:found', { count })}
          </span>
        )}
        <span class="grow" />
        <input
          id="terms-search"
          type="search"
          aria-label={t('terminology:search')}
          placeholder={t('terminology:search')}
          autoComplete="off"
          spellcheck={false}
          maxLength={1000}
          value={words.value}
          onInput={(event) => (words.value = event.currentTarget.value)}
        />
        <Select
          label={t('terminology:filter.label')}
          titles={FILTERS}
          value={filter.value}
          onChange={(name) => (filter.value = name)}
        />
        <Select
          label={t('terminology:side.label')}
          titles={SIDES}
          value={side.value ?? found?.side ?? 'target'}
          onChange={(name) => (side.value = name)}
        />
        <ActionButton id="terms.again" icon="repeat" isBare className="list-again" />
        <ActionButton id="terms.export" icon="download" isBare />
      </div>
    </header>
  );
}

interface SelectProps<Name extends string> {
  readonly label: string;
  readonly titles: Readonly<Record<Name, string>>;
  readonly value: Name;
  readonly onChange: (name: Name) => void;
}

/** A choice that lists the terms anew. */
function Select<Name extends string>({ label, titles, value, onChange }: SelectProps<Name>): VNode {
  return (
    <label class="align-filter">
      <span>{label}</span>
      <select
        value={value}
        onChange={(event) => {
          onChange(event.currentTarget.value as Name);
          void loadTerms();
        }}
      >
        {Object.entries<string>(titles).map(([name, title]) => (
          <option key={name} value={name}>
            {t(title)}
          </option>
        ))}
      </select>
    </label>
  );
}
