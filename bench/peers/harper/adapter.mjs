import { Dialect, LocalLinter } from 'harper.js';
import { binary } from 'harper.js/binary';
import { serve } from './serve.mjs';

const linter = new LocalLinter({ binary, dialect: Dialect.American });

await serve(async (text) => {
  let repaired = text;
  for (const lint of await linter.lint(text)) {
    const { start, end } = lint.span();
    const before = text.slice(start, end);
    const after = lint
      .suggestions()
      .map((suggestion) => suggestion.get_replacement_text())
      .find((word) => word !== before && word.length === before.length && word.toLowerCase() === before.toLowerCase());
    if (after !== undefined) repaired = repaired.slice(0, start) + after + repaired.slice(end);
  }
  return { text: repaired };
});
