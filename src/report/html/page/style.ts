import { COLORS } from './colors.ts';

/**
 * The sheet of the page. Sizes hang on the reader's own font size; nothing is told by colour alone.
 * Plain text, because its hash stands in the page's policy.
 */
export const STYLE: string = `${COLORS}
*, *::before, *::after { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body {
  margin: 0 auto; max-width: 80rem; padding: 0 clamp(1rem, 4vw, 3rem) 4rem;
  background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Open Sans', sans-serif;
  overflow-wrap: anywhere;
}
h1, h2, h3 { line-height: 1.2; text-wrap: balance; }
p { margin: 0; }
a { color: var(--link); text-underline-offset: .2em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 3px; border-radius: 2px; }
[hidden] { display: none !important; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.patterns { position: absolute; }
.hint { color: var(--muted); font-size: .875rem; max-width: 46rem; }
.skip { position: absolute; left: 1rem; top: -4rem; padding: .5rem 1rem; background: var(--paper); z-index: 2; }
.skip:focus { top: 1rem; }
mark { background: var(--mark); color: inherit; padding: .05em .15em; margin: 0 -.15em; border-radius: 2px;
  text-decoration: underline 2px var(--mark-line); text-underline-offset: .2em; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
ins { color: var(--ins); text-decoration: underline 2px; text-underline-offset: .2em; background: var(--ins-ground); }
del { color: var(--del); text-decoration: line-through; background: var(--del-ground); }
del + ins { margin-left: .2em; }

header { padding-top: clamp(2rem, 6vw, 4rem); }
h1 { display: flex; flex-wrap: wrap; gap: .15em .5em; margin: 0 0 2rem; font-size: clamp(1.4rem, 3.2vw, 2.1rem); font-weight: 650; letter-spacing: -.015em; }
h1 .and { color: var(--muted); font-weight: 400; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: 1.5rem 2rem; margin: 0; padding: 1.5rem 0; border-block: 1px solid var(--rule); }
.figures dt { color: var(--muted); font-size: .8125rem; }
.figures dd { margin: 0; }
.figures strong { display: block; font-size: 1.5rem; font-weight: 600; line-height: 1.35; letter-spacing: -.01em; font-variant-numeric: tabular-nums; }
.figures dd span { color: var(--muted); font-size: .8125rem; line-height: 1.4; display: block; }
nav { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; padding-top: 1rem; font-size: .9375rem; }

section { padding-top: 3.5rem; }
h2 { margin: 0 0 .5rem; font-size: 1.375rem; font-weight: 650; letter-spacing: -.01em; }
h3 { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem .75rem; margin: 0 0 .5rem; font-size: 1.0625rem; font-weight: 600; }
h3 .hint { font-weight: 400; }
summary { cursor: pointer; }
.more { margin-top: 1.5rem; }
.more > summary { padding: .25rem 0; color: var(--link); }

.filter { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1.25rem; margin: 1.25rem 0 .5rem; font-size: .875rem; }
.filter label { display: flex; align-items: center; gap: .5rem; }
.filter label > span, .filter output { color: var(--muted); }
.filter output { margin-left: auto; font-variant-numeric: tabular-nums; }
select { font: inherit; max-width: 100%; padding: .3rem .5rem; color: inherit; background: var(--raised); border: 1px solid var(--edge); border-radius: 4px; }

.bar { display: block; height: 12px; min-width: 0; }
.track { fill: var(--track); }
.fill.plain, .fill.dominant { fill: var(--accent); }
.fill.accepted { fill: var(--accent-ground); stroke: var(--accent); }
.fill.deviant { fill: url(#hatch); stroke: var(--alarm); }
.fill.faint { fill: var(--edge); }
.hatch-ground { fill: var(--paper); }
.hatch-line { fill: var(--alarm); }
.bars { list-style: none; margin: 1.25rem 0 0; padding: 0; max-width: 40rem; display: grid; gap: .375rem; }
.bars li { display: grid; grid-template-columns: 4rem minmax(3rem, 1fr) 6.5rem; align-items: center; gap: .75rem; font-size: .875rem; }
.bars .label, .count { font-variant-numeric: tabular-nums; }
.bars .count { display: grid; grid-template-columns: 1fr 1fr; gap: .5rem; text-align: right; }
.share { color: var(--muted); }

table { width: 100%; border-collapse: collapse; margin-top: .75rem; font-size: .9375rem; }
th { padding: .5rem 1.25rem .5rem 0; text-align: left; color: var(--muted); font-size: .8125rem; font-weight: 500; border-bottom: 1px solid var(--edge); }
td { padding: .875rem 1.25rem .875rem 0; vertical-align: top; border-bottom: 1px solid var(--rule); }
th:last-child, td:last-child { padding-right: 0; }
tr:target, tr:focus { background: var(--raised); }
tr:focus-visible { outline-offset: 0; }
td > .hint, .rule { display: block; font-size: .8125rem; }
.findings td:nth-child(1) { width: 9.5rem; }
.findings td:nth-child(2) { width: 7rem; }
.findings td:nth-child(4) { width: 32%; }
.severity { font-weight: 600; white-space: nowrap; }
.severity.error { color: var(--alarm); }
.severity.warning { color: var(--warn); }
.severity.info { color: var(--link); }
.rule { color: var(--muted); }
.new { font-size: .8125rem; font-weight: 600; }
.trend td { padding-top: .5rem; padding-bottom: .5rem; }
.trend td:nth-child(n+3) { width: 20%; }
.place { font-size: .8125rem; font-variant-numeric: tabular-nums; }
.context .other { margin-top: .375rem; color: var(--muted); font-size: .875rem; }
.expected { list-style: none; margin: 0 0 .25rem; padding: 0; font-weight: 600; }
.score { display: block; font-size: 1.125rem; font-weight: 600; font-variant-numeric: tabular-nums; }
#match-rows td:nth-child(1) { width: 8rem; }
#match-rows td:nth-child(2) { width: 7rem; }
#match-rows td:nth-child(2) .number { display: block; font-variant-numeric: tabular-nums; }

.term { margin-top: 1.75rem; }
.term details { border-top: 1px solid var(--rule); }
.term details:last-of-type { border-bottom: 1px solid var(--rule); }
.term summary { display: grid; grid-template-columns: .75rem minmax(8rem, 18rem) minmax(3rem, 1fr) 3.5rem 4.75rem; align-items: center; gap: .75rem; padding: .5rem 0; list-style: none; }
.term summary::-webkit-details-marker { display: none; }
.term summary::before { content: ''; width: .4rem; height: .4rem; margin-left: .1rem; border: solid var(--muted); border-width: 0 1.5px 1.5px 0; transform: rotate(-45deg); }
.term details[open] > summary::before { transform: rotate(45deg); }
.term summary:hover .words { text-decoration: underline; text-underline-offset: .2em; }
.term .count { text-align: right; }
.status { color: var(--muted); font-size: .8125rem; }
.deviant .status { color: var(--alarm); font-weight: 600; }
.dominant .words { font-weight: 600; }
.places { list-style: none; margin: 0 0 1rem; padding: 0 0 0 1.5rem; font-size: .9375rem; }
.places li { display: grid; grid-template-columns: 5.5rem 1fr; gap: .75rem; padding: .25rem 0; align-items: baseline; }
.places li.hint { display: block; }

.overview { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 1.5rem 3rem; align-items: end; }
.strip { display: block; width: 100%; height: 4.5rem; border-bottom: 1px solid var(--edge); }
.strip .plain { fill: var(--accent); }
.strip .other { fill: var(--warn); }
#ladder { list-style: none; margin: 0; padding: 0; }
.heads, .bead { display: grid; grid-template-columns: minmax(0, 1fr) 7rem minmax(0, 1fr); }
.heads { padding: .75rem 0 .5rem; color: var(--muted); font-size: .8125rem; border-bottom: 1px solid var(--edge); }
.heads span:first-child { padding-left: 2.75rem; }
.heads span:last-child { padding-left: 2.75rem; }
.bead.begins:not(:first-child) { border-top: 1px solid var(--rule); margin-top: .5rem; padding-top: .5rem; }
.bead:target, .bead:focus { background: var(--raised); }
.bead:focus-visible { outline-offset: 0; }
.side { display: grid; grid-auto-rows: 1fr; }
.side p { position: relative; padding: .375rem .75rem .375rem 2.75rem; line-height: 1.6; unicode-bidi: isolate; }
.side .number { position: absolute; left: 0; top: .375rem; width: 2rem; text-align: right; color: var(--muted); font-size: .8125rem; line-height: 1.6rem; font-variant-numeric: tabular-nums; }
.side .nothing { color: var(--muted); font-style: italic; font-size: .875rem; line-height: 1.6rem; }
.link { position: relative; min-height: 2.35rem; }
.link svg { position: absolute; left: .5rem; top: 1.175rem; width: calc(100% - 1rem); height: 100%; overflow: visible; pointer-events: none; }
.link line { stroke: currentColor; stroke-width: 1.5; }
.link circle { fill: currentColor; }
.link.plain { color: var(--accent); }
.link.other { color: var(--warn); }
.link.sure line { stroke-width: 2.25; }
.link.fair line { stroke-width: 1.25; }
.link.unsure line { stroke-width: 1.25; stroke-dasharray: 2 4; }
.link.unsure circle { fill: var(--paper); stroke: currentColor; stroke-width: 1.25; }
.chip { position: relative; display: flex; width: fit-content; margin: .475rem auto 0; gap: .375rem; padding: .1rem .45rem; background: var(--paper); border: 1px solid currentColor; border-radius: 999px; font-size: .75rem; line-height: 1.1rem; white-space: nowrap; font-variant-numeric: tabular-nums; }
.flags { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding: 0 .75rem .375rem 2.75rem; font-size: .8125rem; }
footer { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--rule); color: var(--muted); font-size: .8125rem; }

.waterfall td:first-child { width: 30%; }
.waterfall .number { width: 8rem; text-align: right; font-variant-numeric: tabular-nums; }
.histogram { max-width: 100%; height: auto; display: block; margin-top: .5rem; }
.histogram .outline { stroke: var(--edge); stroke-width: 1; }
.histogram .axis { fill: var(--muted); font-size: 11px; }
figure { margin: 1.5rem 0 0; }
figcaption { font-size: .9375rem; font-weight: 600; }

@media (max-width: 44rem) {
  .figures { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1.25rem 1rem; }
  .overview { grid-template-columns: minmax(0, 1fr); }
  .heads { display: none; }
  .bead { grid-template-columns: minmax(0, 1fr); padding: .5rem 0; border-top: 1px solid var(--rule); }
  .bead.begins:not(:first-child) { border-top: 2px solid var(--edge); }
  .side { grid-auto-rows: auto; }
  .severity { margin-right: .5rem; }
  .link { min-height: 0; }
  .link svg { display: none; }
  .chip { margin: .125rem 0 .125rem 2.75rem; }
  .side.target p { color: var(--muted); }
  .flags { padding-top: .25rem; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, tbody, tr, td { display: block; }
  tr { padding: .875rem 0; border-bottom: 1px solid var(--rule); }
  .findings td:nth-child(n), #match-rows td:nth-child(n) { width: auto; }
  td { padding: .2rem 0; border: 0; }
  td::before { content: attr(data-label); display: block; color: var(--muted); font-size: .75rem; }
  td:nth-child(1)::before, td:nth-child(2)::before { display: none; }
  .score { display: inline; margin-right: .5rem; }
  td > .hint, .rule { display: inline; margin-right: .5rem; }
  #match-rows td:nth-child(2) .number { display: inline; margin-right: .5rem; }
  .term summary { grid-template-columns: .75rem minmax(0, 1fr) 3rem 4.25rem; }
  .term summary .bar { grid-column: 2 / -1; grid-row: 2; }
  .places { padding-left: 1.25rem; }
  .places li { grid-template-columns: minmax(0, 1fr); gap: 0; }
}

@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }

@media print {
  @page { margin: 18mm 15mm; }
  html { font-size: 9.5pt; }
  body { max-width: none; padding: 0; }
  header { padding-top: 0; }
  section { padding-top: 1.75rem; }
  nav, .skip, .filter { display: none !important; }
  h2, h3, .heads { break-after: avoid; }
  tr, .bead, .places li, .term summary { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
  svg, mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
