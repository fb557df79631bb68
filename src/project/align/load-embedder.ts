import type { Embedder } from '../../align/embedder.ts';

/** The part of `@huggingface/transformers` that is used: `pipeline('feature-extraction', model)`. */
interface Transformers {
  pipeline(
    task: 'feature-extraction',
    model: string,
  ): Promise<
    (
      texts: readonly string[],
      options: { readonly pooling: 'mean'; readonly normalize: boolean },
    ) => Promise<{ tolist(): readonly (readonly number[])[] }>
  >;
}

const PACKAGE = '@huggingface/transformers';

/**
 * A sentence model run by `@huggingface/transformers`, an optional package that the user installs.
 * The model is looked up as that package does it: on disk, else downloaded.
 *
 * @param model such as `Xenova/LaBSE`
 * @param load how the package is imported; tests give their own
 * @throws {Error} saying what to install when the package is absent, with the reason as `cause`;
 *   what the package throws for an unknown model goes through.
 */
export async function loadEmbedder(
  model: string,
  load: (name: string) => Promise<unknown> = (name) => import(name),
): Promise<Embedder> {
  let transformers: Transformers;
  try {
    transformers = (await load(PACKAGE)) as Transformers;
  } catch (cause) {
    throw new Error(`sentence models need the package ${PACKAGE}: npm install ${PACKAGE}`, {
      cause,
    });
  }
  const extract = await transformers.pipeline('feature-extraction', model);
  return {
    async embed(texts) {
      if (texts.length === 0) return [];
      const vectors = await extract(texts, { pooling: 'mean', normalize: true });
      return vectors.tolist().map((vector) => Float32Array.from(vector));
    },
  };
}
