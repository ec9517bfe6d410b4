/** What the page does where scripts run. It only moves, hides and copies what is there: it never makes HTML of text. */
import { chooseChanges } from './filter.ts';
import { tellLetters } from './letters.ts';
import { showReasons } from './reason.ts';

document.documentElement.classList.add('js');
const hide = showReasons();
chooseChanges(hide);
tellLetters();
