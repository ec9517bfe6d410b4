import type { Tally } from './tally.ts';
import { number } from '../display/figures.ts';
import { article, shortened } from './article.ts';
import { filter } from './filter.ts';
import { byteLength, fairShare, fitting } from './fit.ts';
import type { Gathered } from './gather.ts';
import { inReadingOrder } from './origin.ts';
import type { Sample } from './sample.ts';

const ROOM = 1_300_000;

/** The section of the documents with every change marked, and of the filter over them. */
export function documents(tally: Tally, { samples }: Gathered): string {
  const shown = fitted([...samples].sort(inReadingOrder));
  const articles = fitting(shown.map(toArticle), ROOM);
  const extent =
    articles.length === 0
      ? 'No document was changed.'
      : tally.changed > articles.length
        ? `These are ${number(articles.length)} of ${number(tally.changed)} documents that were changed, drawn by lot.`
        : 'These are all the documents that were changed.';
  return `<section id="documents" aria-labelledby="documents-title">
<h2 id="documents-title">Documents</h2>
<p>${extent}</p>
<div class="aside">
${articles.length === 0 ? '' : filter(shown.slice(0, articles.length))}
<div class="documents">
${articles.join('\n')}
</div>
</div>
</section>`;
}

function fitted(samples: readonly Sample[]): Sample[] {
  const sizes = samples.map((sample, at) => byteLength(toArticle(sample, at)));
  const share = fairShare(sizes, ROOM);
  return samples.map((sample, at) => (sizes[at]! > share ? shortened(sample, share) : sample));
}

function toArticle(sample: Sample, at: number): string {
  return article(sample, `d${at + 1}`);
}
