import { join } from 'node:path';
import { resolveInside } from '../../io/files/resolve-inside.ts';
import { isLocale } from '../../language/is-locale.ts';
import { extractFiles } from '../../project/extract/extract-files.ts';
import { mergeDocument } from '../../project/extract/merge-document.ts';
import { findDocuments } from '../../project/workspace/files/find-documents.ts';
import {
  type DocumentList,
  documentListSchema,
  extractBodySchema,
  translationBodySchema,
  writtenTranslationSchema,
} from '../api/documents.ts';
import { ApiProblem } from '../api/problem.ts';
import { fileInfoSchema } from '../api/project.ts';
import { findFile } from '../find-file.ts';
import { defineRoute, type Route, type ServerContext } from '../route.ts';
import { toFileInfo } from '../to-file-info.ts';

/** The documents to translate; one that was written here is none of them. */
async function listDocuments({
  workspace: { folder, config, files },
}: ServerContext): Promise<DocumentList['documents']> {
  const written = new Set([...files.values()].map((file) => toFileInfo(file).translation));
  return (await findDocuments(folder, config)).filter(({ path }) => !written.has(path));
}

/** Documents: into XLIFF files that can be edited, and back. */
export const documentRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/documents',
    summary: 'Documents of the folder that have no XLIFF file yet.',
    answer: documentListSchema,
    handle: async ({ context }) => ({ documents: await listDocuments(context) }),
  }),
  defineRoute({
    method: 'post',
    path: '/documents',
    summary: 'Makes an XLIFF file of a document, beside it.',
    body: extractBodySchema,
    answer: fileInfoSchema,
    problems: { 422: 'the document cannot be read, or nothing in it is text' },
    async handle({ context, body }) {
      const { path, sourceLocale, targetLocale } = body;
      const { workspace } = context;
      for (const locale of [sourceLocale, targetLocale])
        if (!isLocale(locale))
          throw new ApiProblem(422, 'no-such-locale', `${locale} is no locale`, { locale });
      // a name of the list and no other: it is used as a path of the disk
      if (!(await listDocuments(context)).some((document) => document.path === path))
        throw new ApiProblem(422, 'no-such-document', `${path} is no document of the list`);
      const { io, log } = workspace.state;
      const options = { sourceLocale, targetLocale, replaces: false, log };
      await extractFiles(io, [join(workspace.folder, path)], options);
      await workspace.lookAgain();
      const file = [...workspace.files.values()].find((one) => one.path === `${path}.xlf`);
      if (file === undefined)
        throw new ApiProblem(422, 'no-text', `nothing in ${path} is text to translate`);
      await workspace.ready(file, Infinity);
      return toFileInfo(file);
    },
  }),
  defineRoute({
    method: 'post',
    path: '/files/:file/translation',
    summary: 'Writes the document that the file was made from, translated.',
    body: translationBodySchema,
    answer: writtenTranslationSchema,
    problems: {
      409: 'a file of that name is there, or the file was not made from a document',
      422: 'the document has changed, or a target would tear it',
    },
    async handle(call) {
      const file = findFile(call);
      const { workspace } = call.context;
      const { io, log } = workspace.state;
      await workspace.ready(file, Infinity);
      const { translation } = toFileInfo(file);
      if (translation === undefined)
        throw new ApiProblem(409, 'no-document', 'the file was not made from a document');
      const isThere = await io.exists(join(workspace.folder, translation));
      if (isThere && call.body.replace !== true)
        throw new ApiProblem(409, 'file-there', 'a file of that name is there', {
          path: translation,
        });
      // a link is followed when it is written
      if (isThere && (await resolveInside(workspace.folder, translation)) === undefined)
        throw new ApiProblem(422, 'bad-path', `${translation} leads out of the project`, {
          path: translation,
        });
      await workspace.saver.save(file);
      const merged = await mergeDocument(io, { path: file.absolute, log });
      await io.save(join(workspace.folder, translation), [merged.bytes]);
      return {
        path: translation,
        units: merged.passageCount,
        translated: merged.translatedCount,
      };
    },
  }),
];
