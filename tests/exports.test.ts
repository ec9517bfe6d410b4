import { expect, it } from 'vitest';
import * as core from '../src/core.ts';
import * as characters from '../src/doors/characters.ts';
import * as decode from '../src/doors/decode.ts';
import * as diagnose from '../src/doors/diagnose.ts';
import * as edits from '../src/doors/edits.ts';
import * as casemend from '../src/index.ts';

it.each<[string, object, string[]]>([
  [
    'casemend',
    casemend,
    [
      'CasemendError',
      'applyEdits',
      'createDecoder',
      'createNormalizer',
      'decode',
      'diagnose',
      'explain',
      'learn',
      'mapPositions',
      'normalize',
    ],
  ],
  ['casemend/core', core, ['CasemendError', 'applyEdits', 'createNormalizer', 'mapPositions']],
  ['casemend/characters', characters, ['CasemendError', 'createCharacterRepairer', 'repairCharacters']],
  ['casemend/decode', decode, ['CasemendError', 'createDecoder', 'decode']],
  ['casemend/diagnose', diagnose, ['CasemendError', 'createDiagnoser']],
  ['casemend/edits', edits, ['CasemendError', 'applyEdits', 'composeEdits', 'mapPositions']],
])('the door %s has these names and no others', (_name, door, names) => {
  expect(Object.keys(door).sort()).toEqual(names);
});
