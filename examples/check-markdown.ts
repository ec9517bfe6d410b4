/**
 * Checks files of Markdown as a linter does: one line for each word that casemend would repair, with its place, and status 1 if there
 * are any. Code, links and front matter are left alone.
 *
 * Use it: npx tsx examples/check-markdown.ts README.md docs/*.md
 */
import { readFile } from 'node:fs/promises';
import retextCasemend from 'casemend/retext';
import remarkParse from 'remark-parse';
import remarkRetext from 'remark-retext';
import retextEnglish from 'retext-english';
import { unified } from 'unified';
import { VFile } from 'vfile';

// The type of remarkRetext knows no processors with plugins.
const language = unified().use(retextEnglish).use(retextCasemend) as never;
const checker = unified().use(remarkParse).use(remarkRetext, language).freeze();

for (const path of process.argv.slice(2)) {
  const file = new VFile({ path, value: await readFile(path, 'utf8') });
  await checker.run(checker.parse(file), file);
  for (const message of file.messages) {
    console.log(String(message));
    process.exitCode = 1;
  }
}
