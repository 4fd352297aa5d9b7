import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { decodeText } from '../../../shared/csv/decode-text.ts';
import { type Problem, Refused } from '../../../shared/model/problem.ts';
import { EnvironmentError, RefusedInput } from './failure.ts';

/** A document as a file is at most this large; a larger one is refused before it is read. */
const fileBytesMax = 40_000_000;
/** A pack holds every revision of several documents. */
const packBytesMax = 1_200_000_000;

/** Whether a name means a file (`-` is standard input) rather than a symbol or an id. */
export function isFile(name: string): boolean {
  return name === '-' || /\.(?:json|ya?ml)$/i.test(name) || /^\.{0,2}\//.test(name) || existsSync(name);
}

/**
 * Reads a text, and says of which file a refusal is, with the line and the requirement of each problem.
 *
 * @throws RefusedInput with every problem.
 */
export async function readFrom<Read>(path: string, text: string, read: (text: string) => Read): Promise<Read> {
  try {
    return read(text);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw refusedFile(path, await locate(text, error.problems));
  }
}

/** The refusal of a file, with every problem at its line. */
export function refusedFile(path: string, problems: readonly Problem[]): RefusedInput {
  const { length } = problems;
  return new RefusedInput(
    `${nameOf(path)} is refused, ${length === 1 ? 'for one problem' : `for ${length} problems`}:`,
    problems,
  );
}

/** Problems with their lines in a JSON text. The problems of a table name its lines themselves. */
async function locate(text: string, problems: readonly Problem[]): Promise<readonly Problem[]> {
  if (!/^\s*[[{]/.test(text) && problems.every(({ code }) => code !== 'not-json')) return problems;
  const { locateProblems } = await import('../../../shared/model/locate-problems.ts');
  return locateProblems(text, problems);
}

/**
 * Reads a text file, or standard input for `-`: UTF-8, or UTF-16 with its mark.
 *
 * @throws EnvironmentError or, for a text that is neither, RefusedInput.
 */
export async function readTextFile(path: string): Promise<string> {
  try {
    return decodeText(await readBytes(path, fileBytesMax));
  } catch (error) {
    if (error instanceof Refused) throw new RefusedInput(`${nameOf(path)} cannot be read. ${error.message}`);
    throw explainFileError(error, path);
  }
}

/**
 * Reads a file of any bytes, such as an evidence pack.
 *
 * @throws EnvironmentError.
 */
export async function readBinaryFile(path: string): Promise<Uint8Array> {
  try {
    return await readBytes(path, packBytesMax);
  } catch (error) {
    throw explainFileError(error, path);
  }
}

/** The bytes of a file, or of standard input for `-`, up to the limit. */
async function readBytes(path: string, bytesMax: number): Promise<Buffer> {
  if (path !== '-') {
    if ((await stat(path)).size > bytesMax) throw tooLarge(path, bytesMax);
    return readFile(path);
  }
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > bytesMax) throw tooLarge(path, bytesMax);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(path: string, bytesMax: number): RefusedInput {
  return new RefusedInput(`${nameOf(path)} has more than ${bytesMax} bytes, which nothing that is read here needs.`);
}

/** A failure of the file system in one sentence; anything else unchanged. */
export function explainFileError(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error;
  const reasons: Partial<Record<string, string>> = {
    ENOENT: 'there is no such file or folder',
    EACCES: 'you may not',
    EISDIR: 'it is a folder',
    ENOTDIR: 'part of the path is not a folder',
    ENOSPC: 'the disk is full',
    EROFS: 'the disk is read-only',
  };
  return new EnvironmentError(
    `${nameOf(path)} cannot be read or written: ${reasons[error.code] ?? error.code}. Check the path.`,
  );
}

function nameOf(path: string): string {
  return path === '-' ? 'Standard input' : path;
}
