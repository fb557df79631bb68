/**
 * The colours of the page, for light and dark. Text on its ground has a contrast of at least 4.5, and
 * lines that carry meaning at least 3 (WCAG 2.2, 1.4.3 and 1.4.11); the browser test measures it.
 * Paper is always printed light.
 */
export const COLORS: string = `:root {
  color-scheme: light;
  --paper: #fdfdfc; --raised: #f1f4f4; --ink: #1b2226; --muted: #566169;
  --rule: #e4e7e8; --edge: #b9c1c5; --track: #eef1f1;
  --link: #0b5c73; --focus: #0b5c73; --accent: #22788c; --accent-ground: #d8ebef;
  --warn: #8f5200; --alarm: #ad2b1f; --mark: #fbe7b8; --mark-line: #b26a00;
  --ins: #14663a; --ins-ground: #e3f4e8; --del: #9a2a20; --del-ground: #fbe9e6;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    color-scheme: dark;
    --paper: #14191c; --raised: #1f272b; --ink: #e3e8ea; --muted: #9caab2;
    --rule: #2a3338; --edge: #56636b; --track: #222b2f;
    --link: #7cc7da; --focus: #9bdcec; --accent: #4fa9bf; --accent-ground: #1d3f49;
    --warn: #e5ae62; --alarm: #f58d7f; --mark: #4a3a12; --mark-line: #e5ae62;
    --ins: #7fd6a0; --ins-ground: #17331f; --del: #f79d92; --del-ground: #3b1d19;
  }
}`;
