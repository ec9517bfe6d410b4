import { acronym } from './acronym.ts';
import { calendar } from './calendar.ts';
import { capitalisedRun } from './capitalised-run.ts';
import { dateline } from './dateline.ts';
import { demonym } from './demonym.ts';
import { headline } from './headline.ts';
import { institution } from './institution.ts';
import { mixedSpelling } from './mixed-spelling.ts';
import { multiWordName } from './multi-word-name.ts';
import type { RuleName } from './names.ts';
import { newspaper } from './newspaper.ts';
import { ordinaryWord } from './ordinary-word.ts';
import { personName } from './person-name.ts';
import { placeName } from './place-name.ts';
import { pronounI } from './pronoun-i.ts';
import { quotationStart } from './quotation-start.ts';
import type { Rule } from './rule.ts';
import { sameDocument } from './same-document.ts';
import { sentenceStart } from './sentence-start.ts';
import { titleBeforeName } from './title-before-name.ts';

/** Every casing rule. */
export const rules: readonly Rule<RuleName>[] = [
  sentenceStart,
  quotationStart,
  dateline,
  pronounI,
  calendar,
  demonym,
  placeName,
  personName,
  titleBeforeName,
  institution,
  newspaper,
  acronym,
  mixedSpelling,
  multiWordName,
  capitalisedRun,
  headline,
  ordinaryWord,
  sameDocument,
];
