import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CasemendError,
  createNormalizer,
  diagnose,
  explain,
  learn,
  normalize,
  type SourceProfile,
} from '../src/index.ts';
import { profileJson } from '../src/learning/profile.ts';
import { BoundedCounts } from '../src/learning/bounded-counts.ts';
import { Sample } from '../src/learning/sample.ts';
import { loseLetters } from '../src/training/damage.ts';
import { createRandom } from '../src/training/random.ts';

const PEOPLE = ['Anna Keller', 'Mark Dunstan', 'Gloria Mendez', 'Nadia Brook', 'Simon Grant', 'Diana Cross'];
const PLACES = ['Berlin', 'Madrid', 'Geneva', 'Denmark', 'Scotland', 'Norway', 'Paris', 'London'];
const DAYS = ['Monday', 'Saturday', 'Sunday', 'Tuesday', 'August', 'December'];

/** Short reports of one source, all different. */
const REPORTS: readonly string[] = Array.from({ length: 120 }, (_, i) => {
  const [who, where] = [PEOPLE[i % 6]!, PLACES[i % 8]!];
  const [when, next] = [DAYS[(i * 5) % 6]!, PLACES[(i * 3 + 1) % 8]!];
  return `The talks in ${where} went on until ${when}, ${who} said. Nobody from ${next} came to round ${i}. Also Zorvane was there.`;
});
const LOST = [...'ABDGMNS'];
const lose = (text: string, seed: number): string => loseLetters(text, LOST, createRandom(seed));
const DAMAGED = REPORTS.map(lose);

describe('a profile of a source that lost letters', () => {
  const profile = learn(DAMAGED);

  it('knows which letters, and how surely', () => {
    const body = profile.letters!.body!;
    for (const letter of LOST) expect(body[letter]!.logOdds, letter).toBeGreaterThan(3);
    for (const letter of 'TPLZC') expect(body[letter]?.logOdds ?? -1, letter).toBeLessThan(0);
    expect(profile.damage!.letters).toBeGreaterThan(100);
    expect(profile.documents).toBe(120);
  });

  it('has a repaired text that is too short to tell by itself', () => {
    const short = 'Later gloria mendez left madrid.';
    expect(normalize(short, { profile })).toBe('Later Gloria Mendez left Madrid.');
    expect(diagnose('He spoke of sales on a boat.', { profile }).kind).toBe('letters');
    expect(normalize('He spoke of sales on a boat.', { profile })).toBe('He spoke of sales on a boat.');
  });

  it('raises no letter that the source keeps', () => {
    expect(normalize('Later rose met gloria in madrid.', { profile })).toBe('Later rose met Gloria in Madrid.');
  });

  it('has names that the dictionaries do not know', () => {
    expect(profile.names).toMatchObject({ Zorvane: 120 });
    expect(Object.keys(profile.names!)).not.toContain('Madrid');
  });

  it('does not depend on the order of the texts', () => {
    expect(profileJson(learn([...DAMAGED].reverse()))).toBe(profileJson(profile));
  });

  it('is plain JSON, and the same again once it is read', () => {
    const read = JSON.parse(profileJson(profile)) as SourceProfile;
    expect(read).toEqual(profile);
    const text = 'on monday gloria met simon.';
    expect(normalize(text, { profile: read })).toBe(normalize(text, { profile }));
  });
});

describe('a profile of a sound source', () => {
  const profile = learn(REPORTS);

  it('says so, and leaves sound texts alone', () => {
    expect(profile.damage!.healthy).toBeGreaterThan(115);
    for (const text of REPORTS.slice(0, 20)) expect(normalize(text, { profile })).toBe(text);
    const odd = 'cd build && make install\nsee berlin.txt for monday notes';
    expect(normalize(odd, { profile })).toBe(normalize(odd));
  });

  it('does not keep a long damaged text from being repaired', () => {
    const long = REPORTS.slice(0, 12).join(' ');
    const { diagnosis, edits } = explain(lose(long, 3), { profile });
    expect(diagnosis.kind).toBe('letters');
    expect(edits.length).toBeGreaterThan(30);
  });
});

it('names are evidence: what a source always spells so is spelt so', () => {
  const base: SourceProfile = { version: 1, damage: { lower: 80, words: 20 } };
  const text = 'the ubatec bank said on monday that delvik of ubatec left.';
  const profile: SourceProfile = { ...base, names: { Delvik: 30, UBATEC: 40 } };
  expect(normalize(text, { profile })).toBe('The UBATEC Bank said on Monday that Delvik of UBATEC left.');
  expect(normalize(text, { profile: base })).not.toContain('UBATEC');
});

it('words lost by halves are told from letters', () => {
  const random = createRandom(4);
  const halved = REPORTS.map((text) =>
    text.replace(/\p{Lu}\p{Ll}+/gu, (word) => (random() < 0.5 ? word.toLowerCase() : word)),
  );
  const { damage, wordLoss } = learn(halved);
  expect(damage!.words).toBeGreaterThan(90);
  expect(wordLoss).toBeGreaterThan(0.35);
  expect(wordLoss).toBeLessThan(0.65);
});

it('lines that repeat are furniture of the site, and known as that', () => {
  const paged = REPORTS.map((text) => `Zorvane Daily Desk\n\n${text}\n\nAll our letters`);
  const profile = learn(paged);
  expect(profile.boilerplate).toEqual({ 'all our letters': 120, 'zorvane daily desk': 120 });
  const text = `zorvane daily Desk\n\n${REPORTS[0]!}`;
  expect(explain(text, { profile }).boilerplate).toEqual([{ kind: 'site', start: 0, end: 18 }]);
  expect(explain(text).boilerplate).toEqual([]);
  expect(normalize(text, { profile, characters: { boilerplate: 'remove' } })).toBe(REPORTS[0]);
});

it('the style of headlines is learnt where it is clear', () => {
  const titled = REPORTS.map((text, i) => `Long Talks About Water Continue In Round ${i}\n\n${text}`);
  expect(learn(titled).style!.headlines).toEqual({ sentence: 0, title: 120 });
  const plain = REPORTS.map((text, i) => `Long talks about water continue in round ${i}\n\n${text}`);
  expect(learn(plain).style!.headlines!.title).toBe(0);
});

it('nothing at all, and hostile text, can be learnt from', () => {
  expect(normalize('on monday.', { profile: learn([]) })).toBe(normalize('on monday.', { profile: { version: 1 } }));
  const hostile = ['__proto__', 'constructor', '\ud800\0 x', 'He saw __proto__ and Constructor on Monday.', ''];
  const profile = learn(Array.from({ length: 30 }, () => hostile.join('\n')));
  expect(Object.getPrototypeOf(profile.names)).toBe(Object.prototype);
  expect(() => JSON.parse(profileJson(profile)) as unknown).not.toThrow();
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 6 }), (texts) => {
      const { normalize: repair } = createNormalizer({ profile: learn(texts) });
      for (const text of texts) expect(repair(repair(text))).toBe(repair(text));
    }),
    { numRuns: 30 },
  );
});

it('hostile keys of a profile are words like others', () => {
  const profile = JSON.parse(
    '{"version":1,"names":{"constructor":3,"Constructor":9,"toString":2},"boilerplate":{"__proto__":3},"damage":{"lower":9}}',
  ) as SourceProfile;
  expect(normalize('the constructor said so on monday.', { profile })).toContain('Monday');
  expect(explain('__proto__\n\nHe came.', { profile }).boilerplate).toEqual([{ kind: 'site', start: 0, end: 9 }]);
  expect(({} as Record<string, unknown>)['logOdds']).toBeUndefined();
});

describe('a profile that is none is refused', () => {
  it.each([
    ['null', 'it must be an object, but it is null'],
    ['[]', 'it must be an object, but it is an array'],
    ['{}', 'it has no version; is it a file that \'casemend learn\' wrote? If so, put "version": 1 into it'],
    ['{"version":2}', 'version must be 1, but it is 2; learn it again with this casemend'],
    ['{"version":1,"name":{}}', 'unknown key name (did you mean names?)'],
    ['{"version":1,"__proto__":{}}', 'unknown key __proto__; allowed are $schema, version'],
    ['{"version":1,"letters":{"body":{"AB":{"logOdds":1}}}}', 'key letters.body.AB must be one capital letter'],
    ['{"version":1,"letters":{"body":{"A":{"logOdds":"x"}}}}', 'letters.body.A.logOdds must be a number, such as 4'],
    ['{"version":1,"letters":{"body":{"A":{}}}}', 'letters.body.A.logOdds must be a number, such as 4'],
    ['{"version":1,"damage":{"letters":-1}}', 'damage.letters must be a count, such as 3, but it is -1'],
    ['{"version":1,"wordLoss":2}', 'wordLoss must be a share from 0 to 1, but it is 2'],
    ['{"version":1,"names":{"Daily Planet":3}}', 'key names."Daily Planet" must be one word; a name of several'],
    ['{"version":1,"boilerplate":{" ":3}}', 'key boilerplate." " must not be blank'],
  ])('%s', (json, message) => {
    const attempt = (): unknown => createNormalizer({ profile: JSON.parse(json) as SourceProfile });
    expect(attempt).toThrow(CasemendError);
    expect(attempt).toThrow(`Option 'profile': ${message}`);
    expect(attempt).toThrow(expect.objectContaining({ code: 'BAD_PROFILE' }) as Error);
  });

  it('as is a text that is none', () => {
    expect(() => learn([1 as unknown as string])).toThrow('learn needs strings');
  });
});

it('counts and samples keep within bounds', () => {
  const counts = new BoundedCounts(10);
  for (let i = 0; i < 1000; i++) {
    counts.add('often');
    counts.add(`once ${i}`);
  }
  expect(counts.sorted().length).toBeLessThanOrEqual(10);
  expect(new Map(counts.sorted()).get('often')).toBe(1000);
  const draw = (numbers: readonly number[]): number[] => {
    const sample = new Sample<number>((its) => its, 5);
    for (const its of numbers) sample.add(its);
    return sample.all();
  };
  const numbers = Array.from({ length: 100 }, (_, i) => (i * 37) % 101);
  expect(draw(numbers)).toEqual(draw([...numbers].reverse()));
  expect(draw(numbers)).toHaveLength(5);
});
