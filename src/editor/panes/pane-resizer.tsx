import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../i18n/translate.ts';
import { readPreference, writePreference } from '../state/preferences.ts';

/** Width of the panes in px: what they need at least, and at most half of a wide screen. */
const LEAST = 240;
const MOST = 720;
const STEP = 24;

/** The edge between grid and panes: drag it, or move it with the arrow keys. */
export function PaneResizer(): VNode {
  const [width, setWidth] = useState(() => readPreference('panes.width', 360));
  const edge = useRef<HTMLDivElement>(null);
  useEffect(() => {
    document.documentElement.style.setProperty('--panes-width', `${width}px`);
  }, [width]);
  const change = (next: number): void => {
    const fit = Math.round(Math.max(LEAST, Math.min(MOST, next)));
    setWidth(fit);
    writePreference('panes.width', fit);
  };
  return (
    <div
      ref={edge}
      class="pane-edge"
      role="separator"
      aria-orientation="vertical"
      aria-label={t('panes:width')}
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      aria-valuenow={width}
      tabIndex={0}
      onKeyDown={(event) => {
        if (event.key === 'ArrowLeft') change(width + STEP);
        else if (event.key === 'ArrowRight') change(width - STEP);
      }}
      onPointerDown={(event) => edge.current?.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (edge.current?.hasPointerCapture(event.pointerId))
          change(window.innerWidth - event.clientX);
      }}
    />
  );
}
