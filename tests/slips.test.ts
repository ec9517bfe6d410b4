import { describe, expect, it, test } from 'vitest';
import { diagnose, explain, normalize } from '../src/index.ts';

/** A sound text of some length, with a sentence in it. */
const around = (sentence: string): string =>
  `The council of Bremen met in the town hall on Monday and heard Mayor Ingrid Thorsen speak about the harbour. She said that ` +
  `the new bridge would cost 40 million euros. ${sentence} Work begins in October, and the Ministry of Transport will pay ` +
  `half of it. Most of those who came from Hamburg and Denmark were pleased with the plan.`;

describe('a single slip in sound text is repaired', () => {
  it.each([
    ['a day', 'He left on thursday for a rest.', 'He left on Thursday for a rest.'],
    ['the pronoun', 'The mayor and i think so too.', 'The mayor and I think so too.'],
    ['a country', 'She had worked in portugal for years.', 'She had worked in Portugal for years.'],
    ['a people', 'Two norwegian firms want to build it.', 'Two Norwegian firms want to build it.'],
    ['a name', 'The engineer is called barbara Lindqvist.', 'The engineer is called Barbara Lindqvist.'],
    ['half an acronym', 'Ships from the Uk will use it as well.', 'Ships from the UK will use it as well.'],
  ])('%s', (_, slipped, sound) => {
    const { text, diagnosis, edits } = explain(around(slipped));
    expect(text).toBe(around(sound));
    expect(diagnosis.kind).toBe('healthy');
    expect(diagnosis.blocks.reduce((sum, { slips }) => sum + slips, 0)).toBe(1);
    expect(edits).toHaveLength(1);
    expect(edits[0]!.confidence).toBeGreaterThan(0.7);
    expect(edits[0]!.evidence.length).toBeGreaterThan(0);
  });
});

describe('a word whose capitals stand where no writer puts them is repaired', () => {
  it.each([
    [
      'a name that lost its first',
      'The engineer is Fergus mcConnell of Leith.',
      'The engineer is Fergus McConnell of Leith.',
    ],
    [
      'a rare name with a prefix',
      'The engineer is Una o’Gradaigh of Leith.',
      'The engineer is Una O’Gradaigh of Leith.',
    ],
    [
      'a name that lost one inside',
      'The engineer is Fergus Mcdonald of Leith.',
      'The engineer is Fergus McDonald of Leith.',
    ],
    ['an acronym that kept one', 'The governor of the sbP paid for it.', 'The governor of the SBP paid for it.'],
    ['a plural of one', 'Four mnAs came by train.', 'Four MNAs came by train.'],
    ['a slow shift key', 'THey were surprised by the price.', 'They were surprised by the price.'],
    ['the same in a name', 'Ships from LOndon will use it.', 'Ships from London will use it.'],
    ['a font with capitals for small letters', 'The FiGhtinG about it is over.', 'The fighting about it is over.'],
  ])('%s', (_, slipped, sound) => {
    const { text, diagnosis, edits } = explain(around(slipped));
    expect(text).toBe(around(sound));
    expect(diagnosis.kind).toBe('healthy');
    expect(edits).toHaveLength(1);
    expect(edits[0]!.confidence).toBeLessThan(1);
  });

  it.each([
    'The MoD and the TfL paid JSkyB for the WrestleMania show.',
    'Four MPs of the SNP sold their PCs and EVs.',
    'The OS/2 port of ReadMeFirst came by EMail from KPresenter.',
    'The dose was 5 mSv, not 2 kWh or 3 mRNA strands.',
    'Mr Macdonald read iNaturalist and wrote mIsTaKeS.',
    'The NETwork of the HEllo-world-program ran at LOndon.example.org.',
  ])('but not %s', (sentence) => {
    expect(normalize(around(sentence))).toBe(around(sentence));
  });
});

describe('what may be meant stays', () => {
  it.each([
    ['an ordinary word that is a name too', around('The china was chipped, and the jersey torn.')],
    ['a verb', around('That will trump everything else.')],
    ['a variable', around('Let i be the number of ships.')],
    ['a command', around('Type java at the prompt.')],
    ['text as it is typed', 'lol i dunno, im in paris til monday, u coming 2 london??'],
  ])('%s', (_, text) => {
    expect(normalize(text)).toBe(text);
  });

  test('unless it is named in the lexicon', () => {
    const text = around('He left on thursday for a rest.');
    expect(normalize(text, { lexicon: { never: ['thursday'] } })).toBe(text);
    expect(normalize(text, { casing: false })).toBe(text);
  });
});

test('what is not sure enough is reported', () => {
  const text = around('He left on thursday for a rest.');
  const [edit] = explain(text).edits;
  const { text: kept, ambiguous } = explain(text, { minConfidence: (edit!.confidence + 1) / 2 });
  expect(kept).toBe(text);
  expect(ambiguous).toMatchObject([{ before: 'thursday', candidate: 'Thursday', start: edit!.start }]);
});

describe('what may be a label begins as it stands', () => {
  it.each(['oil on canvas', 'add support for tabs and drop the old menu', 'chicken with rice and peas'])(
    '%s',
    (label) => {
      expect(normalize(label)).toBe(label);
    },
  );

  test('unless more of it lost its capitals, or it ends like a sentence', () => {
    expect(normalize('cheap flights to london')).toBe('Cheap flights to London');
    expect(normalize('it was a dark and stormy night, and nobody slept in the old house by the sea.')).toMatch(
      /^It was/u,
    );
  });

  test('and where damage is assumed it is a sentence', () => {
    expect(normalize('oil on canvas', { assume: 'damaged' })).toBe('Oil on canvas');
  });
});

test('sound text has no slips', () => {
  expect(diagnose(around('He left on Thursday for a rest.')).blocks.every(({ slips }) => slips === 0)).toBe(true);
});
