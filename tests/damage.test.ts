import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { damage, loseLetters, simulations } from '../src/training/damage.ts';
import { choose, createRandom } from '../src/training/random.ts';

const TEXT =
  'ISLAMABAD – The US and China met. “Don’t go,” said Dr Nadia McAllister of NATO.\nPakistan-US ties: Straße, İzmir.\n';

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...TEXT) }));
const anySeed = fc.integer();

describe('damage', () => {
  describe.each(simulations)('%s', (simulation) => {
    it('changes nothing but case and moves nothing', () => {
      fc.assert(
        fc.property(anyText, anySeed, (text, seed) => {
          const damaged = damage(text, simulation, createRandom(seed));
          expect(damaged.length).toBe(text.length);
          expect(damaged.toUpperCase()).toBe(text.toUpperCase());
        }),
      );
    });

    it('depends on the seed alone', () => {
      fc.assert(
        fc.property(anyText, anySeed, (text, seed) => {
          const once = damage(text, simulation, createRandom(seed));
          expect(damage(text, simulation, createRandom(seed))).toBe(once);
        }),
      );
    });
  });

  const random = createRandom(7);
  it.each([
    ['none', TEXT],
    [
      'lower',
      'islamabad – the us and china met. “don’t go,” said dr nadia mcallister of nato.\npakistan-us ties: straße, İzmir.\n',
    ],
    [
      'upper',
      'ISLAMABAD – THE US AND CHINA MET. “DON’T GO,” SAID DR NADIA MCALLISTER OF NATO.\nPAKISTAN-US TIES: STRAßE, İZMIR.\n',
    ],
    [
      'title',
      'Islamabad – The Us And China Met. “Don’t Go,” Said Dr Nadia Mcallister Of Nato.\nPakistan-Us Ties: Straße, İzmir.\n',
    ],
    [
      'acronyms',
      'ISLAMABAD – The Us and China met. “Don’t go,” said Dr Nadia McAllister of Nato.\nPakistan-Us ties: Straße, İzmir.\n',
    ],
  ] as const)('%s on a known text', (simulation, expected) => {
    expect(damage(TEXT, simulation, random)).toBe(expected);
  });

  it('loses only the letters of the sample, inside acronyms too', () => {
    const many = 'THE US. '.repeat(400);
    const damaged = damage(many, 'letters-sample', createRandom(1));
    const lost = damaged.split('Us').length - 1;
    expect(damaged.replaceAll('Us', 'US')).toBe(many);
    expect(lost).toBeGreaterThan(360);
    expect(lost).toBeLessThan(400);
  });

  it.each([
    ['letters-three', 3],
    ['letters-half', 13],
  ] as const)('%s loses %i letters', (simulation, count) => {
    const alphabet = 'A B C D E F G H I J K L M N O P Q R S T U V W X Y Z '.repeat(50);
    const damaged = damage(alphabet, simulation, createRandom(3));
    expect(new Set(damaged.match(/\p{Ll}/gu)).size).toBe(count);
  });

  it('words loses all the capitals of a word or none', () => {
    const damaged = damage('NATO '.repeat(400), 'words', createRandom(5)).trim().split(' ');
    const lost = damaged.filter((word) => word === 'nato').length;
    expect(new Set(damaged)).toEqual(new Set(['NATO', 'nato']));
    expect(lost).toBeGreaterThan(150);
    expect(lost).toBeLessThan(250);
  });

  it('run leaves half of the lines as they are', () => {
    const lines = damage('ABCDEFGHIJKLMNOPQRSTUVWXYZ\n'.repeat(10), 'run', createRandom(2)).trim().split('\n');
    const broken = lines.map((line) => line !== line.toUpperCase());
    expect(broken.filter(Boolean)).toHaveLength(5);
    expect(broken.lastIndexOf(true) - broken.indexOf(true)).toBe(4);
  });
});

describe('loseLetters', () => {
  it('loses what it is told to, as often as it is told to', () => {
    expect(loseLetters('US and UN', 'S', createRandom(1), 1)).toBe('Us and UN');
    expect(loseLetters('US and UN', 'SUN', createRandom(1), 0)).toBe('US and UN');
  });
});

describe('choose', () => {
  it('takes different items, and no more than there are', () => {
    const items = [1, 2, 3, 4, 5];
    expect(new Set(choose(items, 3, createRandom(1))).size).toBe(3);
    expect(choose(items, 9, createRandom(1)).sort()).toEqual(items);
  });
});
