import { existsSync, readFileSync } from 'node:fs';
import { contentHash, hashText } from '../../shared/canonical/content-hash.ts';
import { Refused } from '../../shared/model/problem.ts';

/**
 * Texts that a build has checked: the hash of each by that of the document in it. A text is listed if it says exactly
 * what the schema of its kind makes of it, fields in the same order; whoever meets the same text again need not check
 * it. The list lies beside the built code that made it, and so is of the same schemas. Code that is not built, as in
 * tests, has none and checks every file.
 */
export type CheckedFiles = Readonly<Record<string, string>>;

const listFile = new URL('checked-files.json', import.meta.url);
let known: CheckedFiles | undefined;

/** The document in a text that was checked, and its hash; undefined for any other text. */
export function findChecked(text: string): { document: object; hash: string } | undefined {
  known ??= existsSync(listFile) ? (JSON.parse(readFileSync(listFile, 'utf8')) as CheckedFiles) : {};
  if (Object.keys(known).length === 0) return undefined;
  const hash = known[hashText(text)];
  return hash === undefined ? undefined : { document: JSON.parse(text) as object, hash };
}

/** A list of texts, each with the reader of its kind, which checks it. One that is refused is left to whoever asks. */
export function listChecked(files: readonly { text: string; read: (text: string) => object }[]): CheckedFiles {
  return Object.fromEntries(
    files.flatMap(({ text, read }): [string, string][] => {
      try {
        const document = read(text);
        const isSame = JSON.stringify(JSON.parse(text)) === JSON.stringify(document);
        return isSame ? [[hashText(text), contentHash(document)]] : [];
      } catch (error) {
        if (error instanceof Refused) return [];
        throw error;
      }
    }),
  );
}
