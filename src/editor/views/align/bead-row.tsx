import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { AlignmentSide, BeadInfo, BeadState } from '../../../server/api/alignments.ts';
import { Icon, type IconName } from '../../app/icon.tsx';
import { t } from '../../i18n/translate.ts';
import { activeSide, type AlignMode, type SideName } from './align-state.ts';
import { goTo } from './align-steps.ts';
import { gradeScore } from './bead-filter.ts';
import { describeBead, PROBLEM_NAMES, STATE_NAMES, toScore } from './bead-words.ts';
import { inLocale } from '../../row/in-locale.ts';

const STATE_ICONS: Readonly<Record<BeadState, IconName>> = {
  pending: 'ring',
  accepted: 'check',
  review: 'question',
  dropped: 'drop',
};

interface BeadRowProps {
  readonly bead: BeadInfo;
  /** Place among all beads. */
  readonly at: number;
  /** Place among those that are listed. */
  readonly position: number;
  readonly top: number;
  readonly observer: ResizeObserver;
  readonly isActive: boolean;
  readonly mode: AlignMode | undefined;
  readonly source: AlignmentSide;
  readonly target: AlignmentSide;
}

/** One bead: its sentences on both sides, and between them how sure it is and what was decided. */
export function BeadRow(props: BeadRowProps): VNode {
  const { bead, at, position, top, observer, isActive, mode } = props;
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = row.current;
    if (element === null) return undefined;
    observer.observe(element);
    return () => observer.unobserve(element);
  }, [observer]);
  const grade = bead.isManual === true ? 'manual' : gradeScore(bead.confidence);
  const kind = `${bead.source[1] - bead.source[0]}:${bead.target[1] - bead.target[0]}`;
  return (
    <div
      ref={row}
      role="row"
      aria-rowindex={at + 1}
      aria-selected={isActive}
      class={`bead bead-${bead.state} score-${grade}${isActive ? ' bead-active' : ''}`}
      style={{ transform: `translateY(${top}px)` }}
      data-position={position}
      data-bead={bead.id}
    >
      <Side {...props} side="source" />
      <div role="gridcell" class="bead-gutter">
        <span id={`bead-${bead.id}`} class="unseen">
          {describeBead(bead, at)}
        </span>
        <span class="bead-facts" aria-hidden="true">
          <span class="bead-number">{at + 1}</span>
          <span class="bead-kind">{kind}</span>
          <span class="bead-score">
            {bead.isManual === true ? t('align:bead.manualShort') : toScore(bead)}
          </span>
        </span>
        <span class={`bead-state state-${bead.state}`} aria-hidden="true">
          <Icon name={STATE_ICONS[bead.state]} size={15} />
          {t(STATE_NAMES[bead.state])}
        </span>
        {bead.problems.some((problem) => problem !== 'kind' && problem !== 'score') && (
          <span class="bead-problems" aria-hidden="true">
            {bead.problems
              .filter((problem) => problem !== 'kind' && problem !== 'score')
              .map((problem) => (
                <span key={problem} class="bead-problem">
                  {t(PROBLEM_NAMES[problem])}
                </span>
              ))}
          </span>
        )}
      </div>
      <Side {...props} side="target" />
      {mode?.type === 'split' && mode.bead === bead.id && (
        <p class="bead-help" aria-hidden="true">
          {t('align:split.help')}
        </p>
      )}
    </div>
  );
}

/** The sentences of one side; the one that keys work on takes the focus. */
function Side({
  bead,
  at,
  isActive,
  mode,
  side,
  ...texts
}: BeadRowProps & { readonly side: SideName }): VNode {
  const { sentences, paragraphs, locale } = texts[side];
  const [start, end] = bead[side];
  const cut = mode?.type === 'split' && mode.bead === bead.id ? mode[side] : undefined;
  const isChosen = mode?.type === 'pin' && mode.bead === bead.id && mode.side === side;
  const holdsFocus = isActive && activeSide.value === side;
  const shown: VNode[] = [];
  for (let number = start; number < end; number++) {
    if (cut === number) shown.push(<Cut key="cut" isFocused={holdsFocus} />);
    shown.push(
      <span key={number} class="bead-sentence" {...inLocale(locale)}>
        <span
          class="sentence-number"
          data-number={`${isNewParagraph(paragraphs, number) ? '¶ ' : ''}${number + 1}`}
          aria-hidden="true"
        />
        <span class="sentence-text">{sentences[number]}</span>
      </span>,
    );
  }
  if (cut === end) shown.push(<Cut key="cut" isFocused={holdsFocus} />);
  const id = `bead-${bead.id}-${side}`;
  return (
    <div
      role="gridcell"
      id={id}
      tabIndex={holdsFocus ? 0 : -1}
      aria-labelledby={`bead-${bead.id} ${id}-text`}
      class={`bead-side${holdsFocus ? ' side-active' : ''}${isChosen ? ' side-chosen' : ''}`}
      onClick={() => {
        activeSide.value = side;
        goTo(at);
      }}
    >
      <span id={`${id}-text`} class="bead-texts">
        {start === end ? <span class="bead-empty">{t('align:empty')}</span> : shown}
      </span>
    </div>
  );
}

function isNewParagraph(paragraphs: readonly number[], number: number): boolean {
  return number > 0 && paragraphs[number] !== paragraphs[number - 1];
}

function Cut({ isFocused }: { readonly isFocused: boolean }): VNode {
  return <span class={isFocused ? 'bead-cut cut-active' : 'bead-cut'} aria-hidden="true" />;
}
