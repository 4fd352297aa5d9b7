import { type ExportedFrom, takeExportedFrom } from '../../shared/model/exported-from.ts';
import { parse } from '../../shared/model/parse.ts';
import { type Problem, Refused } from '../../shared/model/problem.ts';
import { isYamlFile, locateInText, readWritten } from '../../shared/model/read-written.ts';
import { type Fields, type FileKind, kindOf } from './document-kinds.ts';

/** A file as it is sent: what it is, what it says, and the revision that it was exported from. */
export type SentFile = {
  name: string;
  text: string;
  isYaml: boolean;
  kind: FileKind;
  /** By what the document names itself; undefined where it does not. */
  id: string | undefined;
  document: Fields;
  exportedFrom: ExportedFrom | undefined;
};

/**
 * Reads a document's file as the command line does: JSON or YAML, and what can be meant in one way alone taken as that.
 * Whether it is right is for the service to say.
 *
 * @throws Refused, with every line, for a text that is neither, or that is no document at all.
 */
export async function readDocumentFile(file: File): Promise<SentFile> {
  const text = decode(await file.arrayBuffer());
  const isYaml = isYamlFile(file.name, text);
  const taken = await readWritten(text, isYaml, takeExportedFrom);
  const kind = kindOf(taken.value);
  const schema = await kind.schema();
  let meant: unknown = taken.value;
  try {
    meant = await readWritten(text, isYaml, (value) => {
      meant = takeExportedFrom(value).value;
      return parse(schema, meant);
    });
  } catch (error) {
    // What is wrong is named by the service, with what a schema does not see.
    if (!(error instanceof Refused)) throw error;
  }
  if (typeof meant !== 'object' || meant === null || Array.isArray(meant))
    throw new Refused([{ code: 'invalid', path: '', message: 'The file holds no document: it must be an object.' }]);
  const document = meant as Fields;
  const id = kind.idOf(document);
  const { exportedFrom } = taken;
  return {
    ...{ name: file.name, text, isYaml, kind, document, exportedFrom },
    id: typeof id === 'string' && id !== '' ? id : undefined,
  };
}

/** Problems of a document with their lines in its file. */
export async function locateInFile(
  { text, isYaml }: SentFile,
  problems: readonly Problem[],
): Promise<readonly Problem[]> {
  // Lines that the service names are those of the request, which is written otherwise.
  return locateInText(
    text,
    problems.map(({ line: _, ...problem }) => problem),
    isYaml,
  );
}

function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refused([
      { code: 'not-json', path: '', message: 'The file is no text in UTF-8. Save it as JSON or YAML in UTF-8.' },
    ]);
  }
}
