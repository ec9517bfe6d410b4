import { expect, it } from 'vitest';
import * as casemend from '../src/index.ts';

it('the public door has these names and no others', () => {
  expect(Object.keys(casemend).sort()).toEqual([
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
  ]);
});
