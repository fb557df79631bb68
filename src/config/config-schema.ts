import { SETTINGS } from './config.ts';

/** The JSON Schema (draft 2020-12) of `kosut.config.json`, for editors that complete and check it. */
export function buildConfigSchema(): Readonly<Record<string, unknown>> {
  const properties: Record<string, unknown> = { $schema: { type: 'string' } };
  for (const { name, choices, keys, summary } of SETTINGS) {
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
