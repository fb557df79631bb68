import type { VNode } from 'preact';

/** Strokes on a field of 24 by 24, 1.75 wide. */
const paths: Readonly<Record<string, string>> = {
  files: 'M4 6a2 2 0 0 1 2-2h4l2 2.5h6a2 2 0 0 1 2 2V18a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2z',
  edit: 'M4 7h7M4 12h5M4 17h7M15 7h5M13 12h7M15 17h5',
  align: 'M4 5h6v5H4zM4 14h6v5H4zM14 5h6v8h-6zM14 17h6v2h-6zM10 7.5h4M10 16.5h1.5L14 18',
  terms: 'M5 4h11a3 3 0 0 1 3 3v13H8a3 3 0 0 1-3-3zM5 17a3 3 0 0 1 3-3h11M9 8h6',
  checks:
    'M12 3l7.5 3v5.5c0 4.6-3 8-7.5 9.5-4.500-1.500-7.500-4.900-7.500-9.500V6zM9 12l2.200 2.200L15.500 10',
  settings: 'M4 7h9M17 7h3M15 5v4M4 17h3M11 17h9M9 15v4',
  palette: 'M5 5h14v14H5zM8.500 10l2.500 2.200-2.500 2.300M13 15h3',
  keys: 'M3 7h18v10H3zM6.500 10.500h.01M10 10.500h.01M13.500 10.500h.01M17 10.500h.01M8 14h8',
  search: 'M10.500 4a6.500 6.500 0 1 1 0 13 6.500 6.500 0 0 1 0-13zM15.500 15.500L20 20',
  close: 'M6 6l12 12M18 6L6 18',
  down: 'M7 10l5 5 5-5',
  ring: 'M12 5.500a6.500 6.500 0 1 1 0 13 6.500 6.500 0 0 1 0-13z',
  pencil: 'M5 19l1-4L15.500 5.500l3 3L9 18zM13.500 7.500l3 3',
  dots: 'M6 12h.01M12 12h.01M18 12h.01',
  check: 'M5 12.500l4.500 4.500L19 7.500',
  checks2: 'M2.500 12.500L7 17l8-9M11 16l1 1 9.500-9.500',
  seal: 'M12 4a6 6 0 1 1 0 12 6 6 0 0 1 0-12zM9.500 10l2 2 3.500-3.500M9 15.500L8 21l4-2 4 2-1-5.500',
  lock: 'M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3',
  repeat: 'M5 9h11l-3-3M19 15H8l3 3',
  note: 'M5 4h14v11l-5 5H5zM14 20v-5h5M8.500 9h7M8.500 12.500h4',
  cloud: 'M7 18a4 4 0 0 1-.5-8 5.500 5.500 0 0 1 10.600-1.300A4.700 4.700 0 0 1 17 18z',
  alert: 'M12 4l9 16H3zM12 10v4.500M12 17.300h.01',
  sun: 'M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM12 2.500v2M12 19.500v2M2.500 12h2M19.500 12h2M5.300 5.300l1.400 1.400M17.300 17.300l1.400 1.400M5.300 18.700l1.400-1.400M17.300 6.700l1.400-1.400',
  moon: 'M19.500 14.500A8 8 0 0 1 9.500 4.500a8 8 0 1 0 10 10z',
  globe:
    'M12 3.500a8.500 8.500 0 1 1 0 17 8.500 8.500 0 0 1 0-17zM3.500 12h17M12 3.500c5 5 5 12 0 17M12 3.500c-5 5-5 12 0 17',
  undo: 'M8 5L4 9l4 4M4 9h9a6 6 0 0 1 0 12h-3',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  split: 'M12 3v18M8 8l-4 4 4 4M16 8l4 4-4 4',
  replace: 'M4 8h11l-3-3M4 8l3 3M20 16H9l3 3M20 16l-3-3',
  plus: 'M12 5v14M5 12h14',
  bin: 'M5 7h14M9 7V4.500h6V7M7 7l1 12.500h8L17 7M10.500 10.500v5.500M13.500 10.500v5.500',
  clock: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM12 8v4.500l3 2',
  fix: 'M14.500 5.500a4 4 0 0 0-5 5L4 16l4 4 5.500-5.500a4 4 0 0 0 5-5L16 12l-3-1-1-3z',
  insert: 'M12 4v11M7.500 11l4.500 4.500 4.500-4.500M5 20h14',
  download: 'M12 4v10M8 10.500l4 4 4-4M5 16.500V20h14v-3.500',
  hush: 'M4 12s3-5.500 8-5.500 8 5.500 8 5.500-3 5.500-8 5.500S4 12 4 12zM5 19L19 5',
  stop: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM6.500 6.500l11 11',
  question: 'M9 9.500a3 3 0 1 1 4.500 2.600c-1 .6-1.500 1.200-1.500 2.400M12 18h.01',
  drop: 'M12 4.500a7.500 7.500 0 1 1 0 15 7.500 7.500 0 0 1 0-15zM6.700 6.700l10.600 10.600',
  join: 'M4 12h6M20 12h-6M7 8l4 4-4 4M17 8l-4 4 4 4',
};

export type IconName = string;

/** A picture beside words: never the only sign of anything, so it is hidden from screen readers. */
export function Icon({
  name,
  size = 18,
}: {
  readonly name: IconName;
  readonly size?: number;
}): VNode {
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name] ?? ''} />
    </svg>
  );
}
