import { createPrivateKey, createPublicKey, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { LogSigner, SigningKey } from '../../shared/checkpoints/log-signer.ts';
import { publicKeyBytes } from '../../shared/checkpoints/verifier-key.ts';

// What belongs in this folder: the private keys that sign checkpoints, on one machine and in AWS. No log, no ledger.

const fileName = 'log-signing-keys.json';

/** Private keys as PEM (PKCS 8), the one in use last. */
const fileSchema = z.strictObject({
  schema: z.literal('rule153/log-signing-keys/1'),
  keys: z.array(z.strictObject({ madeOn: z.string(), privateKey: z.string() })).check(z.minLength(1)),
});
type KeyFile = z.infer<typeof fileSchema>;

/**
 * A signer whose keys lie in a data folder, in a file that its owner alone can read. The first key is made when it is
 * first needed, once even if two processes start together. The file is read for each checkpoint, so that a rotation is
 * seen without a restart.
 */
export function createLocalSigner(folder: string, now: () => Date = () => new Date()): LogSigner {
  return { keys: async () => (await openKeyFile(folder, now())).keys.map(({ privateKey }) => signingKey(privateKey)) };
}

/**
 * Adds a key to a data folder. From the next checkpoint on it signs, after the key before it has signed that it hands
 * over.
 *
 * @returns the 32 bytes of its public key.
 * @throws Error if the folder cannot be written, or holds another file under the name.
 */
export async function rotateLocalKey(folder: string, now: Date): Promise<Uint8Array> {
  const file = await openKeyFile(folder, now);
  const added = makeKey(now);
  const draft = await writeDraft(folder, { ...file, keys: [...file.keys, added] });
  await rename(draft, join(folder, fileName));
  return signingKey(added.privateKey).publicKey;
}

async function openKeyFile(folder: string, now: Date): Promise<KeyFile> {
  const path = join(folder, fileName);
  const known = await readKeyFile(path);
  if (known !== undefined) return known;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const made: KeyFile = { schema: 'rule153/log-signing-keys/1', keys: [makeKey(now)] };
  // Written whole under another name and then linked: a second process sees no keys or all of them, and the first ones
  // made stay.
  const draft = await writeDraft(folder, made);
  await link(draft, path).catch((error: unknown) => {
    if (!isNodeError(error, 'EEXIST')) throw error;
  });
  await rm(draft);
  return (await readKeyFile(path)) ?? made;
}

async function writeDraft(folder: string, file: KeyFile): Promise<string> {
  const draft = join(folder, `${fileName}.${randomUUID()}`);
  await writeFile(draft, `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  return draft;
}

async function readKeyFile(path: string): Promise<KeyFile | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (isNodeError(error, 'ENOENT')) return undefined;
    throw error;
  }
  const parsed = z.safeParse(fileSchema, parseJson(text));
  if (parsed.success) return parsed.data;
  throw new Error(
    `${path} does not hold keys that sign checkpoints. Put it back ` +
      'from a copy: the log needs the keys that signed before.',
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function makeKey(now: Date): KeyFile['keys'][number] {
  const { privateKey } = generateKeyPairSync('ed25519');
  return {
    madeOn: now.toISOString().slice(0, 10),
    privateKey: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
  };
}

function signingKey(pem: string): SigningKey {
  const privateKey = createPrivateKey(pem);
  return {
    publicKey: publicKeyBytes(createPublicKey(privateKey).export({ format: 'der', type: 'spki' })),
    sign: (text) => Promise.resolve(new Uint8Array(sign(null, Buffer.from(text, 'utf8'), privateKey))),
  };
}

function isNodeError(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
