import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parseCheckpoint, printCheckpoint } from '../../../shared/checkpoints/checkpoint.ts';
import { checkKeyList, keysAtSize, type LogKey, printHandover } from '../../../shared/checkpoints/log-keys.ts';
import { findSigner, parseNote, printNote } from '../../../shared/checkpoints/signed-note.ts';
import { hashLeaf } from '../../../shared/checkpoints/tree-hash.ts';
import {
  makeVerifierKey,
  parseVerifierKey,
  printVerifierKey,
  publicKeyBytes,
  type VerifierKey,
} from '../../../shared/checkpoints/verifier-key.ts';

const origin = 'rule153/un/0a1b2c3d';

function makeSigner(name = origin): { key: VerifierKey; note: (text: string) => string } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const key = makeVerifierKey(name, publicKeyBytes(publicKey.export({ format: 'der', type: 'spki' })));
  return { key, note: (text) => signNote(text, key, privateKey) };
}

function signNote(text: string, { name, id }: VerifierKey, privateKey: KeyObject): string {
  return printNote({ text, signatures: [{ name, id, bytes: sign(null, Buffer.from(text), privateKey) }] });
}

describe('a signed note', () => {
  it('is the one that the documentation of Go’s note package shows, and its key too', () => {
    const key = parseVerifierKey('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW');
    const note = parseNote(
      'If you think cryptography is the answer to your problem,\nthen you don’t know what your problem is.\n\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n'.replaceAll(
        '’',
        "'",
      ),
    );
    expect(key === undefined ? '' : printVerifierKey(key)).toMatch(/^PeterNeumann\+c74f20a3\+/);
    expect(note && key && findSigner(note, [key])).toBe(key);
  });

  it('is refused with another text, another key, or anything that is not written as it is', () => {
    const [one, other] = [makeSigner(), makeSigner()];
    const note = one.note('a\nb\n');
    expect(findSigner(parseNote(note) ?? { text: '', signatures: [] }, [other.key])).toBeUndefined();
    expect(
      findSigner(parseNote(note.replace('a\nb', 'a\nc')) ?? { text: '', signatures: [] }, [one.key]),
    ).toBeUndefined();
    for (const broken of ['', 'a\n', note.slice(0, -1), `${note} `, note.replace('— ', '- ')])
      expect(parseNote(broken), JSON.stringify(broken)).toBeUndefined();
  });

  it('names a key by a name that it can hold', () => {
    const { publicKey } = makeSigner().key;
    for (const name of ['', 'a b', 'a+b', 'a\nb']) expect(() => makeVerifierKey(name, publicKey), name).toThrow('name');
    expect(parseVerifierKey(printVerifierKey(makeSigner().key).replace('rule153', 'rule154'))).toBeUndefined();
  });
});

describe('a checkpoint', () => {
  it('is three lines, read back as they were written', () => {
    const checkpoint = { origin, size: 12, root: hashLeaf('x') };
    const text = printCheckpoint(checkpoint);
    expect(text.split('\n')).toHaveLength(4);
    expect(parseCheckpoint(text)).toEqual(checkpoint);
    for (const broken of [text.slice(0, -1), `${text}\n`, text.replace('12', '012'), text.replace('12', '-1'), ''])
      expect(parseCheckpoint(broken), broken).toBeUndefined();
  });
});

describe('the keys of a log', () => {
  it('are followed from one to the next by what each signed of its successor', () => {
    const [first, second] = [makeSigner(), makeSigner()];
    const next = { key: printVerifierKey(second.key), fromSize: 7 };
    const list: LogKey[] = [
      { key: printVerifierKey(first.key), fromSize: 0, handover: null },
      { ...next, handover: first.note(printHandover(origin, next)) },
    ];
    const keys = checkKeyList(origin, list);
    if (typeof keys === 'string') throw new Error(keys);
    expect(keysAtSize(keys, 6)).toEqual([first.key]);
    expect(keysAtSize(keys, 7)).toEqual([first.key, second.key]);
    expect(keysAtSize(keys, 8)).toEqual([second.key]);
  });

  it('are refused where one puts itself in the place of another', () => {
    const [first, thief] = [makeSigner(), makeSigner()];
    const next = { key: printVerifierKey(thief.key), fromSize: 7 };
    const begin: LogKey = { key: printVerifierKey(first.key), fromSize: 0, handover: null };
    const own = { ...next, handover: thief.note(printHandover(origin, next)) };
    expect(checkKeyList(origin, [begin, own])).toContain('does not hand over');
    expect(checkKeyList(origin, [begin, { ...next, handover: null }])).toContain('does not hand over');
    expect(checkKeyList(origin, [own])).toContain('first key');
    expect(checkKeyList(origin, [])).toContain('no key');
  });
});
