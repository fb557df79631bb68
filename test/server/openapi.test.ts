import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { toOpenApiDocument } from '../../src/server/openapi-document.ts';
import { ROUTES } from '../../src/server/routes.ts';
import { ROOT } from '../cli/run-command.ts';

test('docs/api/openapi.json is what the routes are (npm run docs writes it)', () => {
  const text = readFileSync(`${ROOT}docs/api/openapi.json`, 'utf8');
  expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(toOpenApiDocument(ROUTES))));
});

test('every reference leads somewhere and every route is there once', () => {
  const document = JSON.stringify(toOpenApiDocument(ROUTES));
  const { components, paths } = JSON.parse(document) as {
    readonly components: { readonly schemas: object };
    readonly paths: object;
  };
  const used = [...document.matchAll(/"\$ref":"([^"]+)"/g)].map(([, to]) => to!);
  expect(used.length).toBeGreaterThan(20);
  for (const to of used) expect(Object.keys(components.schemas)).toContain(to.split('/').at(-1));
  const operations = Object.values(paths).flatMap((one) => Object.keys(one as object));
  expect(operations).toHaveLength(ROUTES.length + 1);
});
