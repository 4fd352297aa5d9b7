import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { explainFileError } from './read-file.ts';
import type { Terminal } from './terminal.ts';

/**
 * Writes a file whole or not at all: under another name first, which is then moved. So a command that is interrupted
 * leaves what was
 * there before.
 *
 * @throws EnvironmentError.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const draft = `${path}.${randomUUID()}.draft`;
  try {
    await writeFile(draft, content, { flag: 'wx' });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw explainFileError(error, path);
  }
}

/**
 * Where a result goes: to a file whole or not at all, else to standard output.
 *
 * @throws EnvironmentError.
 */
export async function writeResult(text: string, out: string | undefined, terminal: Terminal): Promise<void> {
  if (out === undefined) {
    terminal.print(text);
    return;
  }
  await writeWhole(out, text);
  terminal.tell(`Written to ${out}.`);
}
