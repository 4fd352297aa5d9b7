import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ExportedFrom, takeExportedFrom, withExportedFrom } from '../../../shared/model/exported-from.ts';
import { canonicalJson } from '../../../shared/canonical/canonical-json.ts';
import type { Kind } from '../../documents/kinds/kind.ts';
import { packageFile } from '../../package-folder.ts';
import { isFile, readTextFile } from '../terminal/read-file.ts';
import { readValueFrom } from '../terminal/read-value.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { writeWhole } from '../terminal/write-file.ts';
import { readHead } from './change-on-service.ts';
import { chooseService, type ServiceChoice } from './documents.ts';

// A file of a document that a service has says of which revision it is a copy, so that "push" replaces no later one.

/**
 * The revision of which a document is a copy that is named by its file or, on a service, its symbol or id; undefined
 * where there is none. Asked before the document is read: whoever changes it in between is then seen by "push".
 */
export async function findRevision(
  name: string,
  kind: Kind,
  choice: ServiceChoice,
  terminal: Terminal,
): Promise<ExportedFrom | undefined> {
  if (name === '-') return undefined;
  if (isFile(name))
    return readValueFrom(name, await readTextFile(name), (value) => takeExportedFrom(value).exportedFrom);
  const service = chooseService(choice, terminal);
  if (service === undefined) return undefined;
  const { revision, hash } = await readHead(service, kind, name);
  return { revision, hash };
}

/** The text of a document's file with the revision of which it is a copy. */
export function withRevision(text: string, from: ExportedFrom | undefined): string {
  return from === undefined ? text : `${JSON.stringify(withExportedFrom(JSON.parse(text) as object, from), null, 2)}\n`;
}

/**
 * What is edited next is taken from the revision just made: the file says so from now on, and keeps everything else as
 * it is, comments too. What is shipped with the program stays as it is shipped.
 *
 * @param file its text as it was sent.
 */
export async function noteRevision(
  path: string,
  file: string,
  { before, made }: { before: ExportedFrom | undefined; made: ExportedFrom },
  terminal: Terminal,
): Promise<void> {
  if (before?.hash === made.hash) return;
  const noted =
    path === '-' || isShipped(path)
      ? undefined
      : (before === undefined ? addRevision : moveRevision)(file, made, before);
  if (noted === undefined || !(await isNoted(path, file, noted, made))) {
    terminal.tell(`For the next change export it again, or push it with --onto ${made.revision}.`);
    return;
  }
  await writeWhole(path, noted);
  terminal.tell(`${path} says from now on that it is of revision ${made.revision}.`);
}

function isShipped(path: string): boolean {
  return resolve(path).startsWith(fileURLToPath(packageFile('shared/reference/')));
}

function moveRevision(file: string, made: ExportedFrom, before: ExportedFrom | undefined): string | undefined {
  const place = before === undefined ? -1 : file.indexOf(before.hash);
  if (before === undefined || place < 0 || file.indexOf(before.hash, place + 1) >= 0) return undefined;
  const start = file.indexOf('exportedFrom');
  const end = file.indexOf('}', place) < 0 ? file.length : Math.max(file.indexOf('}', place), place + made.hash.length);
  const block = file
    .slice(start, end)
    .replace(before.hash, made.hash)
    .replace(new RegExp(`(revision["']?\\s*:\\s*)${before.revision}\\b`), `$1${made.revision}`);
  return file.slice(0, start) + block + file.slice(end);
}

/** At the head of a JSON file, at the end of one in YAML, whose head may be comments. */
function addRevision(file: string, { revision, hash }: ExportedFrom): string {
  const end = file.includes('\r\n') ? '\r\n' : '\n';
  const brace = /^\uFEFF?\s*\{/.exec(file);
  if (brace !== null) {
    const head = brace[0].length;
    return `${file.slice(0, head)}${end}  "exportedFrom": { "revision": ${revision}, "hash": "${hash}" },${file.slice(head)}`;
  }
  const body = file.endsWith('\n') ? file : `${file}${end}`;
  return `${body}${end}# The revision on the service; "push" keeps it.${end}exportedFrom: { revision: ${revision}, hash: "${hash}" }${end}`;
}

/** Whether a text says what the file says, and of the revision that was made. */
async function isNoted(path: string, file: string, noted: string, made: ExportedFrom): Promise<boolean> {
  try {
    const [before, after] = await Promise.all(
      [file, noted].map((text) => readValueFrom(path, text, (value) => takeExportedFrom(value))),
    );
    return (
      after?.exportedFrom?.hash === made.hash &&
      after.exportedFrom.revision === made.revision &&
      canonicalJson(before?.value) === canonicalJson(after.value)
    );
  } catch {
    return false;
  }
}
