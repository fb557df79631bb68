import type { VNode } from 'preact';
import { t } from '../i18n/translate.ts';
import { ContentView } from '../row/content-view.tsx';
import { chooseText } from '../state/actions/row/choose-text.ts';
import type { Conflict } from '../state/cells.ts';
import { Modal } from './modal.tsx';

/** Somebody changed the row first: both texts, and a person chooses. Closing decides nothing and keeps both. */
export function ConflictDialog({ conflict }: { readonly conflict: Conflict }): VNode {
  return (
    <Modal title={t('edit:conflict.title')} onClose={() => chooseText('later')} className="wide">
      <p>{t('edit:conflict.why', { number: conflict.current.index + 1 })}</p>
      <div class="versions">
        <section aria-labelledby="conflict-theirs">
          <h3 id="conflict-theirs">{t('edit:conflict.theirs')}</h3>
          <p class="version">
            <ContentView content={conflict.current.target ?? []} source={conflict.current.source} />
          </p>
          <button type="button" onClick={() => chooseText('theirs')}>
            {t('edit:conflict.takeTheirs')}
          </button>
        </section>
        <section aria-labelledby="conflict-mine">
          <h3 id="conflict-mine">{t('edit:conflict.mine')}</h3>
          <p class="version">
            <ContentView content={conflict.yours} source={conflict.current.source} />
          </p>
          <button type="button" class="primary" data-first onClick={() => chooseText('mine')}>
            {t('edit:conflict.keepMine')}
          </button>
        </section>
      </div>
    </Modal>
  );
}
