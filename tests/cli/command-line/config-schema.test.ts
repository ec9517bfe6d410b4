import { format } from 'prettier';
import { expect, test } from 'vitest';
import { configKeys } from '../../../src/cli/command-line/config-keys.ts';
import { configSchema } from '../../../src/cli/command-line/config-schema.ts';

// After a change that is meant, `npx vitest run tests/cli/command-line/config-schema.test.ts --update` writes it anew.
test('the schema that is published is that of the flags', async () => {
  const text = await format(JSON.stringify(configSchema()), { parser: 'json', printWidth: 120 });
  await expect(text).toMatchFileSnapshot('../../../casemend.schema.json');
});

test('it has every key, in camel case and with hyphens', () => {
  const { properties } = configSchema() as { readonly properties: Readonly<Record<string, unknown>> };
  expect(Object.keys(properties)).toEqual(expect.arrayContaining([...configKeys, '$schema', 'min-confidence']));
  for (const key of configKeys) expect(properties[key]).toMatchObject({ description: expect.any(String) as string });
});
