import { describe, expect, it } from 'vitest';
import { diagnose, explain, type DamageKind } from '../src/index.ts';
import { damage } from '../src/training/damage.ts';
import { createRandom } from '../src/training/random.ts';
import { articles } from './support/arbitraries.ts';

const TALKS = articles.find((text) => text.startsWith('ISLAMABAD'))!;
const PARAGRAPH =
  'The river rose overnight and cut the road to Sylhet. Rescue teams from Dhaka reached the first villages by boat ' +
  'on Sunday. People waited on roofs with their animals. Nobody had seen such water since 1988, said Anwar Hossain. ' +
  'Many had lost everything, and the Red Cross asked for help from India and Nepal.';

const lettersOf = (text: string): string =>
  diagnose(text)
    .letters.filter(({ lost }) => lost)
    .map(({ letter }) => letter)
    .sort()
    .join('');

describe('the kind of damage', () => {
  it.each<[DamageKind, string]>([
    ['healthy', PARAGRAPH],
    ['lower', PARAGRAPH.toLowerCase()],
    ['upper', PARAGRAPH.toUpperCase()],
    ['title', damage(PARAGRAPH, 'title', createRandom(1))],
    ['letters', damage(TALKS, 'letters-sample', createRandom(1))],
    ['letters', damage(TALKS, 'letters-half', createRandom(1))],
    ['words', damage(TALKS, 'words', createRandom(1))],
    ['unknown', 'minister'],
    ['unknown', ''],
    ['data', '2023 – 12,5 % …'],
    ['unknown', 'प्रधानमंत्री ने कहा'],
  ])('%s, text %#', (kind, text) => {
    const { kind: found, confidence } = diagnose(text);
    expect(found).toBe(kind);
    if (kind !== 'unknown' && kind !== 'data') expect(confidence).toBeGreaterThan(0.6);
  });

  it.each(articles.map((text) => [text.slice(0, 30), text]))('is none for the correct article %s', (_, text) => {
    const { kind, blocks } = diagnose(text);
    expect([kind, ...blocks.map((block) => block.kind)]).toEqual(new Array(blocks.length + 1).fill('healthy'));
  });

  it('shows in twenty words', () => {
    const few =
      'the river rose on sunday and cut the road to dhaka. people from india and nepal waited there until monday.';
    expect(diagnose(few).counts.words).toBe(20);
    expect(diagnose(few).kind).toBe('lower');
    expect(
      diagnose('The river rose on Sunday and cut the road to Dhaka. People from India and Nepal waited.').kind,
    ).toBe('healthy');
  });

  it('of letters beyond A to Z shows, and is repaired', () => {
    const text =
      'élodie Durand and Émile Roux met the mayor of évian on Monday. The talks in Évian were about the lake. Prime Minister ' +
      'édouard Philippe and President Emmanuel Macron met in Paris. The mayor of évreux came late, and Mr. édouard Philippe left.';
    const { diagnosis, text: repaired } = explain(text);
    expect(diagnosis.kind).toBe('letters');
    expect(diagnosis.letters.filter(({ lost }) => lost).map(({ letter }) => letter)).toEqual(['É']);
    expect(repaired).toBe(text.replaceAll(/é(?=[lvd][ior])/gu, 'É'));
  });

  it('shows in two hundred thousand words', () => {
    const all = `${articles.join('\n\n')}\n\n`;
    const long = all.repeat(Math.ceil(200_000 / diagnose(all).counts.words));
    expect(diagnose(long).kind).toBe('healthy');
    const { kind, counts } = diagnose(damage(long, 'letters-sample', createRandom(1)));
    expect(kind).toBe('letters');
    expect(counts.words).toBeGreaterThan(190_000);
  });
});

describe('lost letters', () => {
  it('are those of the sample and no others that were seen', () => {
    const letters = new Set(lettersOf(damage(TALKS, 'letters-sample', createRandom(1))));
    for (const lost of 'ADMNS') expect(letters).toContain(lost);
    for (const kept of 'FIPTW') expect(letters).not.toContain(kept);
  });

  it('come with what was seen, most probably lost first', () => {
    const { letters } = diagnose(damage(TALKS, 'letters-sample', createRandom(1)));
    const probabilities = letters.map((lost) => lost.probability);
    expect(probabilities).toEqual(probabilities.toSorted((a, b) => b - a));
    const t = letters.find((lost) => lost.letter === 'T');
    expect(t?.seen).toBeGreaterThan(2);
    expect(t?.missing).toBe(0);
    expect(t?.probability).toBeLessThan(0.05);
    const s = letters.find((lost) => lost.letter === 'S');
    expect(s?.missing).toBeGreaterThan(0);
    expect(s?.probability).toBeGreaterThan(0.9);
  });

  it('are named for text that lost letters alone', () => {
    expect(diagnose(PARAGRAPH).letters).toEqual([]);
    expect(diagnose(PARAGRAPH.toLowerCase()).letters).toEqual([]);
  });
});

describe('the counts', () => {
  it('are those of the words', () => {
    expect(diagnose('The US and the UN met on Monday. nobody came.').counts).toMatchObject({
      words: 10,
      upper: 2,
      capitalised: 4,
      missing: 1,
      raised: 0,
    });
  });

  it('know plain words that are raised', () => {
    const { counts } = diagnose('The River Rose And Cut The Road.');
    expect(counts.plain).toBeGreaterThan(2);
    expect(counts.raised).toBe(counts.plain);
  });

  it('pass over protected words', () => {
    expect(diagnose('See www.Example.org and @Someone, 2023.').counts.words).toBe(2);
  });
});

describe('the blocks', () => {
  const SECOND = TALKS.slice(TALKS.indexOf('\n') + 1);

  it('may differ from one another', () => {
    const { blocks } = diagnose(`${TALKS}\n\n${SECOND.toLowerCase()}`);
    expect(blocks[0]?.kind).toBe('healthy');
    expect(blocks.at(-1)?.kind).toBe('lower');
  });

  it('leave headings their style', () => {
    const heading = 'FLOODS CUT ROAD TO SYLHET';
    const { blocks } = diagnose(`${heading}\n\n${PARAGRAPH}`);
    expect(blocks.map(({ start, kind }) => [start, kind])).toEqual([
      [0, 'healthy'],
      [heading.length + 2, 'healthy'],
    ]);
  });

  it('lie in the original text, whatever the character fixers removed before them', () => {
    const text = `\u200b\u200b${PARAGRAPH}`;
    const [block] = diagnose(text).blocks;
    expect(text.slice(block?.start, block?.end)).toBe(PARAGRAPH);
  });

  it('are none in a text without words', () => {
    expect(diagnose('…').blocks).toEqual([]);
  });
});
