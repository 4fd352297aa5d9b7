import type { SigningKey } from '../../../shared/checkpoints/log-signer.ts';
import { printNote } from '../../../shared/checkpoints/signed-note.ts';
import { makeVerifierKey } from '../../../shared/checkpoints/verifier-key.ts';

/** Signs a text as a note, under the name of a log. */
export async function signNote(origin: string, { publicKey, sign }: SigningKey, text: string): Promise<string> {
  const { name, id } = makeVerifierKey(origin, publicKey);
  return printNote({ text, signatures: [{ name, id, bytes: await sign(text) }] });
}
