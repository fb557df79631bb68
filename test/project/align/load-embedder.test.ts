import { expect, test } from '@jest/globals';
import { loadEmbedder } from '../../../src/project/align/load-embedder.ts';

test('without the package, it says what to install', async () => {
  const absent = (): Promise<unknown> => Promise.reject(new Error('Cannot find package'));
  await expect(loadEmbedder('any/model', absent)).rejects.toMatchObject({
    message: expect.stringContaining('npm install @huggingface/transformers') as unknown,
    cause: { message: 'Cannot find package' },
  });
});

test('the package is asked for mean vectors of its model', async () => {
  const asked: unknown[] = [];
  const present = (name: string): Promise<unknown> =>
    Promise.resolve({
      pipeline: (task: string, model: string) => {
        asked.push(name, task, model);
        return Promise.resolve((texts: readonly string[], options: unknown) => {
          asked.push(options);
          return Promise.resolve({ tolist: () => texts.map((text) => [text.length, 1]) });
        });
      },
    });
  const embedder = await loadEmbedder('some/model', present);
  expect(await embedder.embed(['ab', 'abc'])).toEqual([
    Float32Array.of(2, 1),
    Float32Array.of(3, 1),
  ]);
  expect(await embedder.embed([])).toEqual([]);
  expect(asked).toEqual([
    '@huggingface/transformers',
    'feature-extraction',
    'some/model',
    { pooling: 'mean', normalize: true },
  ]);
});
