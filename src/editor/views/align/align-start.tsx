import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { AlignmentList, AlignmentPairInfo } from '../../../server/api/alignments.ts';
import { getAlignments } from '../../api/alignments.ts';
import { Icon } from '../../app/icon.tsx';
import { t } from '../../i18n/translate.ts';
import { announce } from '../../state/actions/window/announce.ts';
import { reportTrouble } from '../../state/actions/window/report-trouble.ts';
import { state } from '../../state/state.ts';
import { beginAlignment } from './align-steps.ts';

/** Which alignments were begun, which texts seem to belong together, and any two others. */
export function AlignStart(): VNode {
  const [list, setList] = useState<AlignmentList | undefined>(undefined);
  const [isBusy, setIsBusy] = useState(false);
  useEffect(() => {
    getAlignments().then(setList).catch(reportTrouble);
  }, []);
  const begin = (pair: AlignmentPairInfo): void => {
    setIsBusy(true);
    announce(t('align:busy'));
    beginAlignment(pair)
      .catch(reportTrouble)
      .finally(() => setIsBusy(false));
  };
  if (list === undefined) return <p class="sheet quiet">{t('shell:loading')}</p>;
  return (
    <div class="sheet align-start">
      <h2>{t('align:title')}</h2>
      <p class="quiet">{t('align:intro')}</p>
      {isBusy && <p role="status">{t('align:busy')}</p>}
      {list.open.length > 0 && (
        <section>
          <h3>{t('align:start.open')}</h3>
          <ul class="pair-list">
            {list.open.map((pair) => (
              <li key={pair.id}>
                <a href={`#/align/${encodeURIComponent(pair.id)}`} class="pair">
                  <PairNames pair={pair} />
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {list.pairs.length > 0 && (
        <section>
          <h3>{t('align:start.pairs')}</h3>
          <ul class="pair-list">
            {list.pairs.map((pair) => (
              <li key={`${pair.source} ${pair.target}`}>
                <button type="button" class="pair" disabled={isBusy} onClick={() => begin(pair)}>
                  <PairNames pair={pair} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>{t('align:start.others')}</h3>
        {list.texts.length < 2 ? (
          <p class="quiet">{t('align:start.none')}</p>
        ) : (
          <OtherTexts list={list} isBusy={isBusy} onBegin={begin} />
        )}
      </section>
    </div>
  );
}

function PairNames({ pair }: { readonly pair: AlignmentPairInfo }): VNode {
  return (
    <>
      <Icon name="align" />
      <span class="pair-names">
        {pair.source === pair.target ? pair.source : `${pair.source} ↔ ${pair.target}`}
      </span>
      <span class="locales">
        {pair.sourceLocale} → {pair.targetLocale}
      </span>
    </>
  );
}

interface OtherTextsProps {
  readonly list: AlignmentList;
  readonly isBusy: boolean;
  readonly onBegin: (pair: AlignmentPairInfo) => void;
}

function OtherTexts({ list, isBusy, onBegin }: OtherTextsProps): VNode {
  const { source: from = 'tr', target: to = 'en' } = state.project.value?.locales ?? {};
  const [pair, setPair] = useState<AlignmentPairInfo>({
    source: list.texts[0]!.path,
    target: list.texts[1]!.path,
    sourceLocale: list.texts[0]!.locale ?? from,
    targetLocale: list.texts[1]!.locale ?? to,
  });
  const choose = (side: 'source' | 'target', path: string): void => {
    const locale = list.texts.find((text) => text.path === path)?.locale;
    setPair({ ...pair, [side]: path, ...(locale !== undefined && { [`${side}Locale`]: locale }) });
  };
  const { beads, ...withoutBeads } = pair;
  return (
    <form
      class="settings"
      onSubmit={(event) => {
        event.preventDefault();
        onBegin(pair);
      }}
    >
      {(['source', 'target'] as const).map((side) => (
        <div key={side} class="pair-fields">
          <label>
            <span>{side === 'source' ? t('align:start.source') : t('align:start.target')}</span>
            <select
              value={pair[side]}
              onChange={(event) => choose(side, event.currentTarget.value)}
            >
              {list.texts.map(({ path }) => (
                <option key={path} value={path}>
                  {path}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>{t('align:start.locale')}</span>
            <input
              type="text"
              value={pair[`${side}Locale`]}
              onInput={(event) =>
                setPair({ ...pair, [`${side}Locale`]: event.currentTarget.value })
              }
            />
          </label>
        </div>
      ))}
      {list.beads.length > 0 && (
        <label class="pair-beads">
          <span>{t('align:start.beads')}</span>
          <select
            value={beads ?? ''}
            onChange={(event) => {
              const path = event.currentTarget.value;
              setPair(path === '' ? withoutBeads : { ...withoutBeads, beads: path });
            }}
          >
            <option value="">{t('align:start.noBeads')}</option>
            {list.beads.map((path) => (
              <option key={path} value={path}>
                {path}
              </option>
            ))}
          </select>
        </label>
      )}
      <div class="row-of-fields">
        <button type="submit" class="primary" disabled={isBusy || pair.source === pair.target}>
          {t('align:start.begin')}
        </button>
      </div>
    </form>
  );
}
