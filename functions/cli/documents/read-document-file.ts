import { takeExportedFrom } from '../../../shared/model/exported-from.ts';
import type { Kind } from '../../documents/kinds/kind.ts';
import { parseDocument } from '../../documents/parse-document.ts';
import { readValueFrom } from '../terminal/read-value.ts';

/**
 * Reads the text of a document's file, which may say of which revision it is a copy, checked as the API checks a body.
 *
 * @throws RefusedInput with every problem, its line and its requirement.
 */
export async function readDocumentFile<Document extends object>(
  path: string,
  text: string,
  kind: Kind,
): Promise<Document> {
  const content = await kind.load();
  // The schema of the kind is applied, so the document is of its type.
  return (await readValueFrom(path, text, (value) =>
    parseDocument(content, takeExportedFrom(value).value),
  )) as Document;
}
