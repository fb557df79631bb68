import type { VNode } from 'preact';
import { t } from '../../i18n/translate.ts';
import { ContentView } from '../../row/content-view.tsx';
import { state } from '../../state/state.ts';
import { AnswerState } from '../answer-state.tsx';
import { MatchCard } from './match-card.tsx';
import { matches, selectedMatch } from './matches-state.ts';
import type { Content } from '../../../model/content.ts';
import type { RowFragment } from '../../../server/api/matches.ts';
import { inLocale } from '../../row/in-locale.ts';

/** What the memories know for the open row; fragments when nothing is like the whole. */
export function MatchesPane(): VNode {
  return (
    <AnswerState shown={matches.shown.value}>
      {({ matches: list, fragments }, row) => {
        if (list.length === 0 && fragments.length === 0)
          return <p class="quiet">{t('matches:nothing')}</p>;
        return (
          <>
            {list.length > 0 && (
              <ol class="matches">
                {list.map((match, at) => (
                  <MatchCard
                    key={match.key}
                    match={match}
                    at={at}
                    row={row}
                    isSelected={at === selectedMatch.value}
                  />
                ))}
              </ol>
            )}
            {fragments.length > 0 && (
              <>
                <h3 class="pane-part">{t('matches:fragments')}</h3>
                <ul class="matches">
                  {fragments.map((fragment) => (
                    <FragmentCard
                      key={fragment.span.join()}
                      fragment={fragment}
                      source={row.source}
                    />
                  ))}
                </ul>
              </>
            )}
          </>
        );
      }}
    </AnswerState>
  );
}

interface FragmentCardProps {
  readonly fragment: RowFragment;
  readonly source: Content;
}

/** A part of the source that entries hold word for word; which words render it is for the reader to see. */
function FragmentCard({ fragment, source }: FragmentCardProps): VNode {
  const file = state.file.value;
  return (
    <li class="match band-fragment">
      <p class="match-head">
        <span class="band">{t('matches:band.fragment')}</span>
        <strong lang={file?.sourceLocale}>{fragment.text}</strong>
      </p>
      {fragment.entries.slice(0, 2).map((entry, at) => (
        <div key={at} class="fragment-entry">
          <p class="match-source" {...inLocale(file?.sourceLocale)}>
            <ContentView
              content={entry.source}
              source={source}
              marks={[
                {
                  owner: 'matches',
                  side: 'source',
                  span: entry.span,
                  kind: 'found',
                  label: fragment.text,
                },
              ]}
            />
          </p>
          <p class="match-target" {...inLocale(file?.targetLocale)}>
            <ContentView content={entry.target} source={source} />
          </p>
          <p class="match-origin">{entry.memory}</p>
        </div>
      ))}
    </li>
  );
}
