import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { explainFileError } from './read-file.ts';

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
