import { z } from 'zod';

/** Documents of the folder that have no XLIFF file yet. */
export interface DocumentList {
  readonly documents: readonly {
    /** From the folder of the project, with `/`. */
    readonly path: string;
    /** As its name tells. */
    readonly locale?: string;
  }[];
}

/** See {@link DocumentList}. */
export const documentListSchema: z.ZodType<DocumentList> = z
  .strictObject({
    documents: z.array(z.strictObject({ path: z.string(), locale: z.string().exactOptional() })),
  })
  .meta({ id: 'DocumentList' });

/** Body of `POST /documents`: a document of the list, and between which languages it is to be translated. */
export interface ExtractBody {
  readonly path: string;
  readonly sourceLocale: string;
  readonly targetLocale: string;
}

/** See {@link ExtractBody}. */
export const extractBodySchema: z.ZodType<ExtractBody> = z
  .strictObject({ path: z.string(), sourceLocale: z.string(), targetLocale: z.string() })
  .meta({ id: 'ExtractBody' });

/** Body of `POST /files/:file/translation`: whether a file that is there may be written over. */
export interface TranslationBody {
  readonly replace?: boolean;
}

/** See {@link TranslationBody}. */
export const translationBodySchema: z.ZodType<TranslationBody> = z
  .strictObject({ replace: z.boolean().exactOptional() })
  .meta({ id: 'TranslationBody' });

/** A translated document that was written. */
export interface WrittenTranslation {
  readonly path: string;
  readonly units: number;
  readonly translated: number;
}

/** See {@link WrittenTranslation}. */
export const writtenTranslationSchema: z.ZodType<WrittenTranslation> = z
  .strictObject({ path: z.string(), units: z.int(), translated: z.int() })
  .meta({ id: 'WrittenTranslation' });
