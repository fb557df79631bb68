import { SETTINGS, type SettingField } from './config.ts';

/** The JSON Schema (draft 2020-12) of `kosut.config.json`, for editors that complete and check it. */
export function buildConfigSchema(): Readonly<Record<string, unknown>> {
  const properties: Record<string, unknown> = { $schema: { type: 'string' } };
  for (const { name, choices, keys, fields, summary } of SETTINGS) {
    if (fields !== undefined) {
      properties[name] = {
        description: summary,
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(
          fields.map((field) => [field.name, { description: field.summary, ...schemaOf(field) }]),
        ),
      };
      continue;
    }
    const value = choices === undefined ? { type: 'string', minLength: 1 } : { enum: choices };
    properties[name] = {
      description: summary,
      ...(keys === undefined
        ? value
        : {
            type: 'object',
            additionalProperties: false,
            properties: Object.fromEntries(keys.map((key) => [key, value])),
          }),
    };
  }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'kosut.config.json',
    type: 'object',
    additionalProperties: false,
    properties,
  };
}

function schemaOf({ kind }: SettingField): Readonly<Record<string, unknown>> {
  const text = { type: 'string', minLength: 1 };
  if (kind === 'list') return { type: 'array', items: text };
  return kind === 'sign' ? { anyOf: [text, { const: false }] } : text;
}
