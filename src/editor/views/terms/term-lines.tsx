import type { VNode } from 'preact';
import type { TermInfo, TermLines as Lines } from '../../../server/api/terminology.ts';
import { key, t } from '../../i18n/translate.ts';
import { cutContext } from '../../panes/concordance/cut-context.ts';
import { KwicText } from '../../panes/concordance/kwic-text.tsx';
import type { Mark } from '../../state/cells.ts';
import { activeRendering, lines, order, type LineOrder } from './terms-state.ts';
import { showRendering } from './terms-steps.ts';

const ORDERS: Readonly<Record<LineOrder, string>> = {
  place: key('terminology:order.place'),
  before: key('terminology:order.before'),
  after: key('terminology:order.after'),
};

interface TermLinesProps {
  readonly term: TermInfo;
  readonly locales: { readonly source: string; readonly target: string };
}

/** Where the rendering under work stands: the words around it, and the other side with the term. */
export function TermLines({ term, locales }: TermLinesProps): VNode {
  const found = lines.value;
  return (
    <section class="term-lines" aria-label={t('terminology:lines')} data-region="term-lines">
      <header class="term-lines-head">
        <h3>{t('terminology:lines')}</h3>
        <label class="align-filter">
          <span>{t('terminology:order.label')}</span>
          <select
            value={order.value}
            onChange={(event) => {
              order.value = event.currentTarget.value as LineOrder;
              void showRendering(activeRendering.peek());
            }}
          >
            {Object.entries(ORDERS).map(([name, title]) => (
              <option key={name} value={name}>
                {t(title)}
              </option>
            ))}
          </select>
        </label>
      </header>
      {found !== undefined && found.total === 0 && <p class="quiet">{t('terminology:noLines')}</p>}
      <ul>
        {found?.lines.map((line) => (
          <li key={`${line.file} ${line.row} ${(line.rendering ?? line.term).join(' ')}`}>
            <Line line={line} side={term.side} locales={locales} />
          </li>
        ))}
      </ul>
      {found !== undefined && found.total > found.lines.length && (
        <p class="figures">
          {t('terminology:someLines', { shown: found.lines.length, all: found.total })}
        </p>
      )}
    </section>
  );
}

interface LineProps {
  readonly line: Lines['lines'][number];
  /** The side of the renderings. */
  readonly side: TermInfo['side'];
  readonly locales: TermLinesProps['locales'];
}

function Line({ line, side, locales }: LineProps): VNode {
  const other = side === 'target' ? 'source' : 'target';
  // where nothing stands for it the term itself is in the middle
  const middle = line.rendering === undefined ? other : side;
  const beside = middle === side ? other : side;
  const context = cutContext(line[middle], line.rendering ?? line.term);
  const marks: readonly Mark[] =
    line.rendering === undefined
      ? []
      : [{ owner: 'terms', side: other, span: line.term, kind: 'aligned', label: context.found }];
  return (
    <a
      class="kwic term-line"
      href={`#/edit/${encodeURIComponent(line.file)}/${encodeURIComponent(line.row)}`}
    >
      <KwicText
        context={context}
        locale={locales[middle]}
        other={line[beside]}
        otherLocale={locales[beside]}
        source={line.source}
        marks={marks}
      />
    </a>
  );
}
