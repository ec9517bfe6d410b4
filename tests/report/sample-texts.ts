/** Texts for a report, damaged by hand: lost letters, lost words, mojibake, blanks, and text that attacks a page. */
import { emptyTally, countDocument, type Tally } from '../../src/report/tally.ts';
import { emptyGathered, gatherDocument, type Gathered } from '../../src/report/gather.ts';
import { drawLot } from '../../src/batch/pool/lot.ts';
import type { SampledDocument } from '../../src/report/sample.ts';
import { createNormalizer, type Edit } from '../../src/index.ts';

export const HOSTILE = `The minister said <script>window.pwned = 1</script> on monday. </script></style></title><img src=x onerror="window.pwned = 1">
The us senate met in washington. <a href="javascript:window.pwned=1">javascript:window.pwned=1</a> "><svg onload='window.pwned=1'>
angela merkel rang from berlin; {{7*7}} \${window.pwned=1} --> <!-- ]]> &lt;script&gt; \u202Egnp.exe\u202C \u0000 \uD800 end.`;

export const TEXTS: readonly (readonly [
  file: string,
  line: number | undefined,
  field: string | undefined,
  text: string,
])[] = [
  [
    'harbour.txt',
    undefined,
    undefined,
    `The Foreign minister, asad Qureshi, flew to the Us on monday. “the visit went well,” said an aide in geneva.

He met angela Merkel before the talks  with the World bank .The minister will return on Friday, sources at the embassy said, although the senate in washington has not yet agreed to a date.

The ferry between Karachi and muscat sails again from march. “we are glad,” said captain Bilal ahmed of the Karachi Port Trust, which owns the pier. A spokesman for the Us navy had no comment.`,
  ],
  [
    'archive/2021/talks.ndjson',
    12,
    'article.body',
    `bbc news reported on tuesday that the european union and the united nations had agreed to send observers to kabul. The ministerâ€™s office in london confirmed the plan, and president joe biden welcomed it in a call with emmanuel macron.`,
  ],
  [
    'archive/2021/talks.ndjson',
    13,
    'article.title',
    'OBAMA FLIES TO BERLIN FOR TALKS WITH MERKEL ON THE FUTURE OF NATO AND THE EURO',
  ],
  ['archive/hostile<script>.ndjson', 4, '"><img src=x onerror=window.pwned=1>', HOSTILE],
  [
    'letters.csv',
    7,
    'body',
    `The mayor of Marseille met Ministers from Spain and Sweden on monday. Mr salim Nasser said the north coast needs more ships. sources in madrid said no. On Tuesday the senate of the United states will vote. “my friends in spain are glad,” said Mrs Nora simons, who lives in san Sebastián. No one else spoke. so the meeting ended, and Mr Nasser flew to munich. she and mr smith went to moscow in september, and Mario silva stayed in milan with sofia martin. some went to malta. many stayed.`
      .replaceAll('M', 'm')
      .replaceAll('S', 's'),
  ],
  [
    'notes.md',
    undefined,
    undefined,
    `In october the new Zealand cricket team beat pakistan in lahore. Kane williamson, the captain, said: “they played well.” the next match is in Karachi on sunday.\u00A0\u200BThe caf&eacute; beside the stadium was full.`,
  ],
];

/** A run over these texts. */
export function sampleRun(texts: typeof TEXTS = TEXTS): { tally: Tally; gathered: Gathered } {
  const tally = emptyTally();
  const gathered = emptyGathered();
  const { explain } = createNormalizer();
  for (const [file, line, field, text] of texts) {
    const explanation = explain(text);
    countDocument(tally, explanation, explanation.edits);
    gatherDocument(gathered, {
      file,
      line,
      field,
      lot: drawLot('seed', { file, line, field }),
      text,
      edits: explanation.edits,
      explanation,
    });
    tally.bytes += text.length;
  }
  tally.files = 4;
  return { tally, gathered };
}

/** A document of these words, each with what it becomes and by which rule. */
export function sampleDocument(
  words: readonly (readonly [before: string, after: string, rule?: string])[],
): SampledDocument {
  const edits: Edit[] = [];
  let start = 0;
  for (const [before, after, rule = 'place-name'] of words) {
    const end = start + before.length;
    const evidence = [
      { rule, weight: -0.04 },
      { rule: 'neighbours', weight: 3.44, note: `near ${before}` },
    ];
    if (before !== after) edits.push({ start, end, before, after, rule, confidence: 0.9, evidence });
    start = end + 1;
  }
  const text = words.map(([before]) => before).join(' ');
  const counts = { words: words.length, upper: 0, capitalised: 0, certain: 0, missing: 0, plain: 0, raised: 0 };
  const diagnosis = { kind: 'words', confidence: 1, letters: [], counts, blocks: [] } as const;
  return { file: 'a.txt', lot: 0.5, text, edits, explanation: { diagnosis, ambiguous: [] } };
}
