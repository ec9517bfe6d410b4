/** How the documents, the filter over them and the reasons of their changes look. */
export const DOCUMENTS_STYLE = `.aside { display: grid; grid-template-columns: 15rem minmax(0, 1fr); gap: 3.5rem; align-items: start; }
.controls { position: sticky; top: 1.5rem; max-height: calc(100vh - 3rem); overflow-y: auto; padding: 0 0.5rem 0.5rem 2px; font-size: 0.9rem; }
fieldset { border: 0; padding: 0; margin-bottom: 1rem; min-width: 0; }
legend { padding: 0; font-weight: 600; margin-bottom: 0.25rem; }
input { accent-color: var(--accent); }
.view span { padding: 0.2rem 0.8rem; border: 1px solid var(--line); background: var(--card); }
.view label + label span { margin-left: -1px; }
.view legend + label span { border-radius: 6px 0 0 6px; }
.view label:last-child span { border-radius: 0 6px 6px 0; }
.view input { position: absolute; opacity: 0; }
.view input:checked + span { background: var(--wash); color: var(--accent); border-color: var(--accent); position: relative; }
.view input:focus-visible + span { outline: 2px solid var(--accent); outline-offset: 2px; position: relative; }
.controls label { display: inline-flex; align-items: center; min-height: 1.75rem; cursor: pointer; }
.rules label { display: flex; gap: 0.5rem; }
.rules > p { margin: 0.25rem 0 0.5rem; }
.controls label.range { display: block; }
input[type=range] { display: block; width: 100%; height: 1.75rem; margin: 0; }
.shown { font-weight: 600; margin-bottom: 0.5rem; }
button { font: inherit; }
.controls button { padding: 0.2rem 0.7rem; min-height: 1.9rem; border: 1px solid var(--line); border-radius: 6px; background: var(--card); color: var(--ink); cursor: pointer; }
.controls button:hover { border-color: var(--accent); }
kbd { font: inherit; padding: 0 0.35em; border: 1px solid var(--line); border-radius: 4px; background: var(--card); }

article { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 1.5rem 1.75rem 1.75rem; margin-bottom: 1.5rem; }
@media (scripting: enabled) { article { content-visibility: auto; contain-intrinsic-size: auto 30rem; } }
.text { margin-top: 0.75rem; max-width: 42rem; font: 1.08rem/1.8 var(--serif); white-space: pre-wrap; unicode-bidi: plaintext; tab-size: 4; }
.gap { color: var(--soft); }
.code { font: 0.72em/1 ui-monospace, 'Liberation Mono', monospace; padding: 0.1em 0.3em; border: 1px solid var(--line); border-radius: 3px; color: var(--soft); white-space: nowrap; display: inline-block; }
del .code { text-decoration: line-through; }
del, ins { unicode-bidi: isolate; text-decoration: none; }
del { color: var(--soft); text-decoration: line-through; text-decoration-thickness: 1px; }
ins { color: var(--accent); }
.change { cursor: pointer; padding: 0.16em 0; }
.change ins { background: var(--wash); border-radius: 2px; padding: 0.08em 0; box-shadow: 0 0 0 0.1em var(--wash); }
.change del + .unseen + ins { margin-left: 0.32em; }
.change:hover ins, .change:focus ins, .change.open ins { box-shadow: 0 0 0 0.1em var(--wash), 0 calc(0.1em + 2px) var(--accent); }
.change:hover del, .change:focus del, .change.open del { color: var(--ink); }
:root:has(#view-after:checked) .change :is(del, .unseen), :root:has(#view-before:checked) .change :is(ins, .unseen) { display: none; }
:root:has(#view-after:checked) .change ins { margin-left: 0; }
:root:has(#view-before:checked) .change del { text-decoration: underline dotted; text-underline-offset: 0.25em; color: inherit; }
.change.off { cursor: auto; padding: 0; }
.change.off .unseen, :root:has(#view-changes:checked) .change.off del { display: none; }
.change.off ins, :root .change.off:hover ins { all: unset; }
:root:has(#view-before:checked) .change.off ins { display: none; }
:root .change.off del { text-decoration: none; }

.why { display: none; }
:root:not(.js) .change:hover + .why, :root:not(.js) .change:focus + .why { display: block; position: fixed; inset: auto 0 0; z-index: 2; }
#reason { position: absolute; z-index: 2; width: 23rem; }
#reason, .why { padding: 1rem 1.25rem; border: 1px solid var(--line); border-radius: 10px; background: var(--card); box-shadow: var(--shadow); font: 0.92rem/1.5 system-ui, 'Liberation Sans', sans-serif; white-space: normal; }
#reason .words { font: 1.15rem/1.5 var(--serif); padding-right: 2rem; }
#reason ul, .why ul { margin: 0.5rem 0 0; padding-left: 1.1rem; }
#reason li + li, .why li + li { margin-top: 0.2rem; }
#reason button { position: absolute; top: 0.5rem; right: 0.5rem; width: 2.25rem; height: 2.25rem; border: 0; border-radius: 6px; background: none; color: var(--soft); font-size: 1.3rem; line-height: 1; cursor: pointer; }
`;
