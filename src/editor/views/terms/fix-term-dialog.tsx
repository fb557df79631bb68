import type { VNode } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type {
  FixLine,
  FixTermAnswer,
  TermInfo,
  TermRendering,
} from '../../../server/api/terminology.ts';
import { ApiError } from '../../api/api-error.ts';
import { postTermFix } from '../../api/terminology.ts';
import { DialogButtons } from '../../app/dialog-buttons.tsx';
import { Modal } from '../../app/modal.tsx';
import { formatNumber, t } from '../../i18n/translate.ts';
import { announce } from '../../state/actions/window/announce.ts';
import { reportTrouble } from '../../state/actions/window/report-trouble.ts';
import { FixTermLine } from './fix-term-line.tsx';
import { describeFix } from './describe-fix.ts';
import { fixTerm } from './fix-term.ts';
import { saveSourcePlaces } from './save-source-places.ts';
import { SourceFixLine } from './source-fix-line.tsx';
import { isFixing } from './terms-state.ts';
import { loadTerms } from './terms-steps.ts';

interface FixTermDialogProps {
  readonly term: TermInfo;
  readonly to: TermRendering;
  readonly locales: { readonly source: string; readonly target: string };
}

/** What a person decided of a place; absent: as the server proposes. */
type Decisions = ReadonlyMap<string, { readonly isChosen: boolean; readonly text: string }>;

/** What is to stand in a place, and whether it is to be changed: sure places are, doubtful ones only when chosen. */
function decisionOf(line: FixLine, decisions: Decisions): { isChosen: boolean; text: string } {
  return (
    decisions.get(line.id) ?? { isChosen: line.doubt === undefined, text: line.texts[0] ?? '' }
  );
}

/** Shows each place where another rendering stands with what would stand there, and changes those that are chosen. */
export function FixTermDialog({ term, to, locales }: FixTermDialogProps): VNode {
  const others = term.renderings.filter(({ text, count }) => text !== to.text && count > 0);
  /** As ticked; absent: as the server proposes. */
  const [ticked, setTicked] = useState<readonly string[] | undefined>(undefined);
  const [decisions, setDecisions] = useState<Decisions>(new Map());
  const { answer, proposed } = usePreview(term, to.text, ticked);
  const from = ticked ?? proposed;
  const close = (): void => void (isFixing.value = false);
  const locale = locales[term.side];
  const lines = answer?.lines ?? [];
  const chosen = lines.filter((line) => {
    const { isChosen, text } = decisionOf(line, decisions);
    return line.canChoose && isChosen && text.trim() !== '';
  });
  const canFix = term.side === 'target';
  return (
    <Modal
      title={
        canFix
          ? t('terminology:fix.title', { rendering: to.text })
          : t('terminology:fix.sourceTitle', { rendering: to.text })
      }
      onClose={close}
      className="wide fix-term"
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!canFix) return saveSourcePlaces(lines);
          const accept = chosen.map((line) => ({
            id: line.id,
            text: decisionOf(line, decisions).text.trim(),
          }));
          close();
          queueMicrotask(
            () => void fixTerm({ name: term.name, to: to.text, from, accept }, term.survey),
          );
        }}
      >
        {others.length === 0 ? (
          <p role="status">{t('terminology:fix.nothing')}</p>
        ) : (
          <fieldset class="fix-from">
            <legend>{t('terminology:fix.from')}</legend>
            {others.map(({ text, count }, at) => (
              <label key={text} class="tick">
                <input
                  type="checkbox"
                  data-first={at === 0 ? true : undefined}
                  checked={from.includes(text)}
                  onChange={({ currentTarget: { checked } }) =>
                    setTicked(checked ? [...from, text] : from.filter((one) => one !== text))
                  }
                />
                <span lang={locale}>{text}</span>
                <span class="figures">{formatNumber(count)}</span>
              </label>
            ))}
          </fieldset>
        )}
        {!canFix && <p class="term-notice">{t('terminology:sourceSide')}</p>}
        {others.length > 0 && (
          <p class="figures" role="status">
            {answer === undefined
              ? t('terminology:fix.looking')
              : describeFix(answer, from, canFix)}
          </p>
        )}
        <ul class="fix-lines">
          {lines.map((line) => {
            if (!canFix) return <SourceFixLine key={line.id} line={line} locale={locale} />;
            const decision = decisionOf(line, decisions);
            return (
              <FixTermLine
                key={line.id}
                line={line}
                locale={locale}
                {...decision}
                onDecide={(change) =>
                  setDecisions(new Map(decisions).set(line.id, { ...decision, ...change }))
                }
              />
            );
          })}
        </ul>
        <DialogButtons
          submit={
            canFix
              ? t('terminology:fix.now', { count: chosen.length })
              : t('terminology:fix.save', { count: lines.length })
          }
          isDisabled={canFix ? chosen.length === 0 : lines.length === 0}
          onClose={close}
        />
      </form>
    </Modal>
  );
}

/** The places of the renderings that are to go, and which those are unless a person says it. Those of others are gone before the next key. */
function usePreview(
  { name, survey, side, renderings }: TermInfo,
  to: string,
  from: readonly string[] | undefined,
): { readonly answer: FixTermAnswer | undefined; readonly proposed: readonly string[] } {
  const [answer, setAnswer] = useState<FixTermAnswer | undefined>(undefined);
  const [proposed, setProposed] = useState<readonly string[]>([]);
  const hasOthers = renderings.some(({ text, count }) => text !== to && count > 0);
  useLayoutEffect(() => {
    const stop = new AbortController();
    setAnswer(undefined);
    const body = { name, to, preview: true, ...(from !== undefined && { from }) };
    postTermFix(body, survey, stop.signal).then(
      (found) => {
        setAnswer(found);
        if (from === undefined) setProposed(found.from ?? []);
        announce(
          hasOthers
            ? describeFix(found, from ?? found.from ?? [], side === 'target')
            : t('terminology:fix.nothing'),
        );
      },
      (error: unknown) => {
        if (stop.signal.aborted) return;
        // somebody listed the terms anew: what was seen is not what there is
        if (error instanceof ApiError && error.status === 412) {
          isFixing.value = false;
          void loadTerms();
        } else reportTrouble(error);
      },
    );
    return () => stop.abort();
  }, [name, survey, side, hasOthers, to, from]);
  return { answer, proposed };
}
