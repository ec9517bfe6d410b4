import { ruleNames } from '../../casing/rules/names.ts';
import { CONFIG_FLAGS_IN_FILES, toCamelCase } from './config-keys.ts';
import { FIXER_CHOICES } from './fixers.ts';
import type { Flag } from './flag.ts';
import { showSize } from './size.ts';

type Schema = Readonly<Record<string, unknown>>;

const SIZE = String.raw`^ *[0-9]+(\.[0-9]+)? ?([kKmMgG]([iI]?[bB])?|[bB])? *$`;

/** The JSON schema of a config file, for editors. */
export function configSchema(): Schema {
  const named = CONFIG_FLAGS_IN_FILES.map((flag): [string, Schema] => [toCamelCase(flag.name), schemaOf(flag)]);
  const hyphenated = CONFIG_FLAGS_IN_FILES.filter(({ name }) => name.includes('-')).map(
    ({ name }): [string, Schema] => [name, { $ref: `#/properties/${toCamelCase(name)}` }],
  );
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Settings of casemend',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string', description: 'where this schema is' },
      ...Object.fromEntries(named),
      characters: stageSchema(
        'which damage of characters is repaired, and how; false for none',
        Object.entries(FIXER_CHOICES).map(([name, choices]) => [name, { enum: choices, default: choices[0] }]),
      ),
      casing: stageSchema(
        'which rules repair capitals; false for none',
        ruleNames.map((name) => [name, { type: 'boolean', default: true }]),
      ),
      ...Object.fromEntries(hyphenated),
    },
  };
}

function schemaOf(flag: Flag): Schema {
  const { text, more, repeatable, fallback, value, choices } = flag;
  const description = more ? `${text}. ${more}` : text;
  const hasDefault = fallback !== undefined && (typeof fallback === 'number' || choices || value !== 'N');
  const item = valueSchema(flag);
  return {
    description,
    ...(hasDefault && { default: fallback }),
    ...(repeatable ? { anyOf: [item, { type: 'array', items: item }] } : item),
  };
}

function valueSchema({ value, choices, range, whole }: Flag): Schema {
  if (value === undefined) return { type: 'boolean' };
  if (choices) return { enum: choices };
  if (value === 'SIZE') {
    const [minimum, maximum] = range!;
    const description = `a size from ${showSize(minimum)} to ${showSize(maximum)}`;
    return {
      anyOf: [
        { type: 'integer', minimum, maximum },
        { type: 'string', pattern: SIZE, description },
      ],
    };
  }
  if (range) return { type: whole ? 'integer' : 'number', minimum: range[0], maximum: range[1] };
  if (value === 'NAME') return { type: ['string', 'integer'], minLength: 1, minimum: 1 };
  return { type: 'string', minLength: 1 };
}

function stageSchema(description: string, parts: readonly (readonly [string, Schema])[]): Schema {
  const settings = { type: 'object', additionalProperties: false, properties: Object.fromEntries(parts) };
  return { description, anyOf: [{ const: false }, settings] };
}
