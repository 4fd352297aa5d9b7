import { Refused } from '../../../shared/model/problem.ts';
import { isYamlFile, readWritten } from '../../../shared/model/read-written.ts';
import { refusedFile } from './read-file.ts';

/**
 * Reads a document's file, JSON or YAML, of standard input by its first character.
 *
 * @throws RefusedInput with every problem that remains, its line and its requirement.
 */
export async function readValueFrom<Read>(path: string, text: string, read: (value: unknown) => Read): Promise<Read> {
  try {
    return await readWritten(text, isYamlFile(path, text), read);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw refusedFile(path, error.problems);
  }
}
