import type { VNode } from 'preact';
import type { FixLine } from '../../../server/api/terminology.ts';
import { t } from '../../i18n/translate.ts';
import { cutContext } from '../../panes/concordance/cut-context.ts';
import { isFixing } from './terms-state.ts';
import { inLocale } from '../../row/in-locale.ts';

interface SourceFixLineProps {
  readonly line: FixLine;
  readonly locale: string;
}

/** One place in a source: what stands there, what should, and the way to its segment. */
export function SourceFixLine({ line, locale }: SourceFixLineProps): VNode {
  const { before, texts, file, row } = line;
  const context = cutContext(line.content, line.span);
  return (
    <li class="fix-line source-fix-line">
      <a
        class="fix-text"
        href={`#/edit/${encodeURIComponent(file)}/${encodeURIComponent(row)}`}
        title={t('terminology:fix.open')}
        onClick={() => {
          isFixing.value = false;
        }}
      >
        <span {...inLocale(locale)}>
          {context.before}
          <del>{before}</del> {texts[0] !== undefined && <ins>{texts.join(' / ')}</ins>}
          {context.after}
        </span>
      </a>
    </li>
  );
}
