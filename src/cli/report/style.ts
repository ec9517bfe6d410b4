import { DOCUMENTS_STYLE } from './style-documents.ts';

/** How the page looks: one accent colour, light and dark. */
export const STYLE: string = `
:root {
  color-scheme: light dark;
  --paper: #f8f6f1; --card: #fffefb; --ink: #23211c; --soft: #66625a; --line: #e2ddd2;
  --accent: #0c6a5b; --wash: #deefea; --shadow: 0 10px 40px rgb(40 35 20 / 16%);
  --serif: Charter, 'Bitstream Charter', 'Iowan Old Style', Georgia, 'Liberation Serif', serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #151614; --card: #1d1f1c; --ink: #e9e6dd; --soft: #a6a297; --line: #363832;
    --accent: #74d3bb; --wash: #1c3a33; --shadow: 0 10px 40px rgb(0 0 0 / 60%);
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); scroll-padding-top: 1.5rem; -webkit-text-size-adjust: 100%; -webkit-tap-highlight-color: var(--wash); }
body { margin: 0 auto; max-width: 72rem; padding: 3.5rem 2.5rem 6rem; font: 1rem/1.55 system-ui, 'Liberation Sans', sans-serif; overflow-wrap: anywhere; }
h1, h2, h3, p, dl, dd, fieldset, table { margin: 0; }
h1 { font: 600 clamp(1.9rem, 5vw, 2.9rem)/1.15 var(--serif); letter-spacing: -0.015em; text-wrap: balance; }
h2 { font: 600 1.55rem/1.3 var(--serif); margin-bottom: 1rem; }
h3 { font-size: 0.95rem; font-weight: 600; }
section { margin-top: 3rem; padding-top: 2.25rem; border-top: 1px solid var(--line); }
section > p { max-width: 44rem; margin-bottom: 1.25rem; color: var(--soft); }
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
.maker { color: var(--soft); font-size: 0.9rem; margin-bottom: 0.5rem; }
nav { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; margin-top: 1.25rem; }
nav a { padding: 0.3rem 0; text-decoration-thickness: 1px; text-underline-offset: 0.25em; }
.soft, .note { color: var(--soft); font-weight: 400; }
.note { font-size: 0.875rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; user-select: none; }
thead.unseen { display: table-header-group; }
[hidden], .scripted, .readout { display: none !important; }
.js .scripted, .js .readout { display: block !important; }

.figures { display: grid; grid-template-columns: repeat(3, 1fr); gap: 2rem 2.5rem; }
.figures dt { font-size: 0.9rem; color: var(--soft); }
.value { font: 500 2.35rem/1.2 var(--serif); font-variant-numeric: lining-nums; }
.bars { margin-top: 2.5rem; }

table { border-collapse: collapse; width: 100%; max-width: 44rem; font-size: 0.95rem; }
caption { text-align: left; font-weight: 600; padding-bottom: 0.5rem; }
th, td { text-align: left; font-weight: 400; padding: 0.4rem 1rem 0.4rem 0; border-bottom: 1px solid var(--line); vertical-align: baseline; }
thead th { font-size: 0.85rem; color: var(--soft); }
th:last-child, .count { text-align: right; padding-right: 0; font-variant-numeric: tabular-nums; white-space: nowrap; }
td.count + td.count, details th + th { padding-left: 1rem; text-align: right; }
.bars th[scope=row] { width: 40%; }
.bars svg { display: block; width: 100%; height: 0.5rem; }
.bar { width: 40%; vertical-align: middle; }
svg { fill: var(--accent); }
.worded { max-width: none; margin-bottom: 2rem; }
.worded :is(th, td):last-child { text-align: left; width: 60%; }
.worded .sure { white-space: nowrap; font-variant-numeric: tabular-nums; }
mark { background: var(--wash); color: var(--accent); border-radius: 2px; }
pre { margin: 0 0 1rem; padding: 0.75rem 1rem; border: 1px solid var(--line); border-radius: 6px; background: var(--card); white-space: pre-wrap; font: 0.875rem/1.5 ui-monospace, 'Liberation Mono', monospace; }
.rule { color: var(--soft); font-size: 0.875rem; }
.beside { display: grid; grid-template-columns: 3fr 2fr; gap: 2rem 4rem; align-items: start; }
.beside .bars { margin-top: 0; }
details { margin-top: 1.25rem; }
summary { cursor: pointer; padding: 0.25rem 0; color: var(--accent); }

.alphabet { display: grid; grid-template-columns: repeat(auto-fit, minmax(2rem, 1fr)); gap: 1rem 0; max-width: 66rem; }
.letter { display: block; min-width: 0; padding: 0 3px; border: 0; background: none; color: var(--soft); font: 1rem/1.6 var(--serif); cursor: default; overflow: hidden; }
.letter svg { display: block; width: 100%; height: 7rem; border-bottom: 1px solid var(--line); }
.letter.lost { color: var(--ink); font-weight: 600; }
.js .letter[tabindex="0"] { background: var(--wash); border-radius: 3px; }
.readout { margin-top: 0.75rem; min-height: 1.6em; font-variant-numeric: tabular-nums; }

${DOCUMENTS_STYLE}@media (max-width: 48rem) {
  body { padding: 2rem 1rem 5rem; }
  section { margin-top: 2.25rem; padding-top: 1.75rem; }
  .figures { grid-template-columns: repeat(2, 1fr); gap: 1.5rem 1.25rem; }
  .value { font-size: 1.85rem; }
  .alphabet { grid-template-columns: repeat(13, 1fr); }
  .letter { padding: 0 2px; }
  .letter svg { height: 4.5rem; }
  .beside, .aside { grid-template-columns: minmax(0, 1fr); gap: 1.5rem; }
  .controls { position: static; max-height: none; padding: 0; }
  .choices { display: grid; grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr)); gap: 0 1rem; }
  .controls label { min-height: 2.25rem; }
  .keys { display: none; }
  article { padding: 1.1rem 1.1rem 1.25rem; }
  .bars th[scope=row] { width: 50%; }
  .bar { width: 25%; }
  #reason { position: fixed; inset: auto 0 0; width: auto; max-height: 60vh; overflow-y: auto; border-width: 1px 0 0; border-radius: 16px 16px 0 0; padding: 1.25rem 1.25rem calc(1.5rem + env(safe-area-inset-bottom)); }
  #reason button { width: 2.75rem; height: 2.75rem; }
}
@media (prefers-reduced-motion: no-preference) {
  #reason { animation: appear 120ms ease-out; }
  @keyframes appear { from { opacity: 0; transform: translateY(4px); } }
}
@media print { .controls, nav { display: none; } article { break-inside: avoid; } .aside { display: block; } }
`;
