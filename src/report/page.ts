import { SCRIPT, SCRIPT_HASH, STYLE, STYLE_HASH } from '../data/page.ts';
import type { Tally } from './tally.ts';
import { about, type About } from './about.ts';
import { alphabet } from './alphabet.ts';
import { cut } from './parts/cut.ts';
import { documents } from './documents.ts';
import type { Gathered } from './gather.ts';
import { plain, visible } from './html.ts';
import { repairs } from './repairs.ts';
import { review } from './review.ts';
import { totals } from './totals.ts';
import { troubles } from './troubles.ts';

const LONGEST_TITLE = 200;
const GENERATOR = '<meta name="generator" content="casemend">';

/** Whether a file is a report. */
export function isReport(content: string): boolean {
  return content.includes(GENERATOR);
}

/** The report: one page that needs nothing else, and that runs and loads nothing but what is written here. */
export function renderReport(tally: Tally, gathered: Gathered, asked: About): string {
  const { version, title } = asked;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
${GENERATOR}
<title>${plain(cut(title, LONGEST_TITLE))}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<p class="maker">casemend ${visible(version)}</p>
<h1>${visible(cut(title, LONGEST_TITLE))}</h1>
<nav aria-label="Sections"><a href="#totals">Totals</a> <a href="#letters">Letters</a> <a href="#repairs">Repairs</a> <a href="#review">To review</a> <a href="#errors">Errors</a> <a href="#command">Command</a> <a href="#documents">Documents</a></nav>
</header>
<main>
${totals(tally)}
${alphabet(tally, gathered)}
${repairs(tally, gathered)}
${review(gathered)}
${troubles(tally.errors, gathered)}
${about(asked)}
${documents(tally, gathered)}
</main>
<div id="reason" aria-hidden="true" hidden><button type="button" tabindex="-1">×</button><div></div></div>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

/** Even if something of a text got through as markup, it could neither run nor load nor style anything. */
function policy(): string {
  return [
    `default-src 'none'`,
    `script-src ${SCRIPT_HASH}`,
    `style-src ${STYLE_HASH}`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `require-trusted-types-for 'script'`,
  ].join('; ');
}
