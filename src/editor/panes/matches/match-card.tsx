import type { VNode } from 'preact';
import { Icon } from '../../app/icon.tsx';
import { formatMoment, key, t } from '../../i18n/translate.ts';
import { showKeys } from '../../keys/show-chord.ts';
import { ContentView } from '../../row/content-view.tsx';
import { state } from '../../state/state.ts';
import { DiffView } from '../diff-view.tsx';
import { findRepaired } from './find-repaired.ts';
import { findBand, nameBand } from './match-band.ts';
import { useMatch } from './matches-state.ts';
import type { Penalty, RepairChange } from '../../../model/match.ts';
import type { Row } from '../../../server/api/row.ts';
import type { RowMatch } from '../../../server/api/matches.ts';
import { inLocale } from '../../row/in-locale.ts';

const reasons: Readonly<Record<Penalty['reason'], string>> = {
  case: key('matches:reason.case'),
  numbers: key('matches:reason.numbers'),
  punctuation: key('matches:reason.punctuation'),
  whitespace: key('matches:reason.whitespace'),
  codes: key('matches:reason.codes'),
  alignment: key('matches:reason.alignment'),
  age: key('matches:reason.age'),
  machine: key('matches:reason.machine'),
  foreign: key('matches:reason.foreign'),
};

interface MatchCardProps {
  readonly match: RowMatch;
  /** From 0; the key is one more. */
  readonly at: number;
  readonly row: Row;
  readonly isSelected: boolean;
}

/** One match: what differs in the source, its target, what was taken off and why, where it comes from. */
export function MatchCard({ match, at, row, isSelected }: MatchCardProps): VNode {
  const band = findBand(match);
  const number = at + 1;
  const pieces = match.diff.map(({ kind, text }) => ({ kind, content: [text] }));
  const hasChanges = pieces.some(({ kind }) => kind !== 'same');
  const file = state.file.value;
  const chord = showKeys(`match.use${number}`);
  return (
    <li
      id={`match-${at}`}
      class={`match band-${band}`}
      aria-current={isSelected ? 'true' : undefined}
    >
      <div class="match-head">
        <button
          type="button"
          class="match-key"
          title={
            chord === ''
              ? t('matches:use', { number })
              : `${t('matches:use', { number })} (${chord})`
          }
          aria-label={t('matches:use', { number })}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => useMatch(at, 'replace')}
        >
          {number}
        </button>
        <span class="band">
          <b>{match.score}</b> {t(nameBand(band, match.kind))}
        </span>
        <Points match={match} />
        <button
          type="button"
          class="ghost small match-insert"
          title={`${t('matches:insert', { number })} (${showKeys(`match.insert${number}`)})`}
          aria-label={t('matches:insert', { number })}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => useMatch(at, 'insert')}
        >
          <Icon name="insert" size={16} />
        </button>
      </div>
      {hasChanges && (
        <p class="match-source" {...inLocale(file?.sourceLocale)}>
          <DiffView pieces={pieces} source={row.source} />
        </p>
      )}
      <p class="match-target" {...inLocale(file?.targetLocale)}>
        <RepairedTarget match={match} row={row} />
      </p>
      <Stems match={match} />
      <Doubts match={match} />
      <p class="match-origin">
        {[
          match.memory,
          match.author,
          match.at === undefined ? undefined : formatMoment(match.at, 'day'),
        ]
          .filter((part) => part !== undefined)
          .join(' · ')}
      </p>
    </li>
  );
}

/** `100 −2 codes`: the score before penalties, and each of them. */
function Points({ match }: { readonly match: RowMatch }): VNode | null {
  if (match.penalties.length === 0) return null;
  const taken = match.penalties.reduce((sum, { points }) => sum + points, 0);
  return (
    <span class="match-points">
      {match.score + taken}
      {match.penalties.map(({ reason, points }) => (
        <span key={reason}> {t('matches:penalty', { points, reason: t(reasons[reason]) })}</span>
      ))}
    </span>
  );
}

/** The score by stems where it is the higher one, and the words that stand there in other forms. */
function Stems({ match: { stem } }: { readonly match: RowMatch }): VNode | null {
  if (stem === undefined) return null;
  const forms = stem.forms.map(({ query, entry }) => `${query} ≈ ${entry}`).join(', ');
  return <p class="match-stems">{t('matches:stems', { score: stem.score, forms })}</p>;
}

function RepairedTarget({ match, row }: { readonly match: RowMatch; readonly row: Row }): VNode {
  const marks = findRepaired(match.target, match.repair?.changes ?? []).map(({ span, change }) => ({
    owner: 'matches',
    side: 'target' as const,
    span,
    kind: 'repaired' as const,
    label: showChange(change),
  }));
  return <ContentView content={match.target} source={row.source} marks={marks} />;
}

function showChange({ from, to }: RepairChange): string {
  return t('matches:repaired', { from: from === '' ? '∅' : from, to: to === '' ? '∅' : to });
}

/** What a person must look at: what could not be fitted, and suffixes that may be wrong now. */
function Doubts({ match: { repair } }: { readonly match: RowMatch }): VNode | null {
  const lines = [
    ...(repair?.missed ?? []).map((change) =>
      t('matches:missed', { what: change.to === '' ? change.from : change.to }),
    ),
    ...(repair?.suffixes ?? []).map(({ found, expected }) =>
      expected === undefined
        ? t('matches:suffix', { found })
        : t('matches:suffixShould', { found, expected }),
    ),
  ];
  if (lines.length === 0) return null;
  return (
    <ul class="match-doubts">
      {lines.map((line) => (
        <li key={line}>
          <Icon name="alert" size={14} />
          {line}
        </li>
      ))}
    </ul>
  );
}
