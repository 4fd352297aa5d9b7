import { isSignedBy, type VerifierKey } from './verifier-key.ts';

/** A signature line of a note: the name and the id of the key, and its 64 bytes. */
type NoteSignature = { name: string; id: string; bytes: Uint8Array };

/** A signed note (c2sp.org/signed-note): a text that ends in a line feed, and signatures of exactly its bytes. */
export type SignedNote = { text: string; signatures: readonly NoteSignature[] };

/** Writes a note: its text, an empty line, and one line a signature. */
export function printNote({ text, signatures }: SignedNote): string {
  const lines = signatures.map(
    ({ name, id, bytes }) => `— ${name} ${Buffer.concat([Buffer.from(id, 'hex'), bytes]).toString('base64')}\n`,
  );
  return `${text}\n${lines.join('')}`;
}

/** Reads a note; undefined if it is not written exactly as `printNote` writes it. */
export function parseNote(note: string): SignedNote | undefined {
  const split = note.lastIndexOf('\n\n');
  if (split < 0 || !note.endsWith('\n')) return undefined;
  const text = note.slice(0, split + 1);
  const lines = note.slice(split + 2, -1).split('\n');
  const signatures = lines.map(parseSignature);
  const whole = signatures.every((one) => one !== undefined) ? { text, signatures } : undefined;
  return whole !== undefined && signatures.length > 0 && printNote(whole) === note ? whole : undefined;
}

/** Finds the key among those given that signed the note; undefined if none did. */
export function findSigner({ text, signatures }: SignedNote, keys: readonly VerifierKey[]): VerifierKey | undefined {
  return keys.find((key) =>
    signatures.some(({ name, id, bytes }) => name === key.name && id === key.id && isSignedBy(key, text, bytes)),
  );
}

function parseSignature(line: string): NoteSignature | undefined {
  const [, name = '', base64 = ''] = /^— (\S+) (\S+)$/u.exec(line) ?? [];
  const bytes = Buffer.from(base64, 'base64');
  if (name === '' || bytes.length !== 68) return undefined;
  return { name, id: bytes.subarray(0, 4).toString('hex'), bytes: new Uint8Array(bytes.subarray(4)) };
}
