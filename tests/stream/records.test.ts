import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize } from '../../src/index.ts';
import { anyInput } from '../support/arbitraries.ts';
import { recordStreams } from './streams.ts';

const RECORDS = [
  'THE SENATE MET IN WASHINGTON ON MONDAY.',
  '',
  'on friday he flew to berlin , and angela merkel rang.\r\nThe us delegation stayed.\n',
  ' ',
  'All is well.',
  '\ud83d lone',
];

describe.each(Object.entries(recordStreams))('a %s stream of records', (_, repair) => {
  it('gives one text for each, in order', async () => {
    expect(await repair(RECORDS)).toEqual(RECORDS.map((record) => normalize(record)));
    expect(await repair(RECORDS.toReversed())).toEqual(RECORDS.map((record) => normalize(record)).reverse());
    expect(await repair([])).toEqual([]);
  });

  it('obeys the options', async () => {
    const options = { lexicon: { force: ['Daily Planet'] }, assume: 'damaged' } as const;
    const record = 'he reads the daily planet';
    expect(await repair([record], options)).toEqual([normalize(record, options)]);
    expect(normalize(record, options)).toContain('Daily Planet');
  });

  it('gives what normalize gives, whatever the texts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyInput, { maxLength: 4 }), async (records) => {
        expect(await repair(records)).toEqual(records.map((record) => normalize(record)));
      }),
      { numRuns: 50 },
    );
  });
});
