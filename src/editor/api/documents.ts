import type { DocumentList, ExtractBody, WrittenTranslation } from '../../server/api/documents.ts';
import type { FileInfo } from '../../server/api/project.ts';
import { request, route } from './request.ts';

export function getDocuments(): Promise<DocumentList> {
  return request('GET', '/documents');
}

/** Makes an XLIFF file of a document, which may take seconds. */
export function postDocument(document: ExtractBody): Promise<FileInfo> {
  return request('POST', '/documents', { body: document });
}

/** Writes the translated document; refused with `file-there` when one stands there and may not be replaced. */
export function postTranslation(file: string, replace: boolean): Promise<WrittenTranslation> {
  return request('POST', `${route('files', file)}/translation`, { body: { replace } });
}
