import { LETTERS_SCRIPT } from './script-letters.ts';
import { FILTER_SCRIPT } from './script-filter.ts';
import { REASON_SCRIPT } from './script-reason.ts';

/** What the page does where scripts run. It only moves, hides and copies what is there: it never makes HTML of text. */
export const SCRIPT: string = `
'use strict';
(() => {
  const root = document.documentElement;
  root.classList.add('js');
  const find = (selector) => document.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const closest = (event, selector) => (event.target instanceof Element ? event.target.closest(selector) : null);
  const counted = (count, word) => count.toLocaleString('en') + ' ' + word + (count === 1 ? '' : 's');
  const steps = { ArrowRight: 1, ArrowLeft: -1, n: 1, p: -1 };
  const narrow = matchMedia('(max-width: 48rem)');
${REASON_SCRIPT}${FILTER_SCRIPT}${LETTERS_SCRIPT}})();
`;
