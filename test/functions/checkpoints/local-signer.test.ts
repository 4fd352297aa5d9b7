import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLocalSigner, rotateLocalKey } from '../../../functions/checkpoints/local-signer.ts';
import { isSignedBy, makeVerifierKey } from '../../../shared/checkpoints/verifier-key.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rule153-signer-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const file = () => join(folder, 'log-signing-keys.json');

describe('the signer of a data folder', () => {
  it('makes a key once, also if two ask at the same time, and lets its owner alone read it', async () => {
    const [one, other] = await Promise.all([createLocalSigner(folder).keys(), createLocalSigner(folder).keys()]);
    expect(one.map(({ publicKey }) => publicKey)).toEqual(other.map(({ publicKey }) => publicKey));
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it('signs what its public key verifies', async () => {
    const [key] = await createLocalSigner(folder).keys();
    if (key === undefined) throw new Error('no key');
    const verifier = makeVerifierKey('name', key.publicKey);
    expect(isSignedBy(verifier, 'text\n', await key.sign('text\n'))).toBe(true);
    expect(isSignedBy(verifier, 'text', await key.sign('text\n'))).toBe(false);
  });

  it('has a further key after a rotation, the ones before still there', async () => {
    const signer = createLocalSigner(folder);
    const [before] = await signer.keys();
    const added = await rotateLocalKey(folder, new Date('2026-12-01T00:00:00.000Z'));
    expect((await signer.keys()).map(({ publicKey }) => publicKey)).toEqual([before?.publicKey, added]);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it('takes no other file for its keys, and makes none in its place', async () => {
    writeFileSync(file(), '{}');
    await expect(createLocalSigner(folder).keys()).rejects.toThrow('Put it back from a copy');
    await expect(rotateLocalKey(folder, new Date())).rejects.toThrow('Put it back from a copy');
  });
});
