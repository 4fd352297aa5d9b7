import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EvidenceError, type PackFile } from '../../../shared/evidence/pack-file.ts';
import { unzipPack } from '../../../shared/evidence/unzip-pack.ts';
import { zipPack } from '../../../shared/evidence/zip-pack.ts';

const sample: readonly PackFile[] = [
  { path: 'manifest.json', text: '{}\n' },
  { path: 'statement/A-1/audit.jsonl', text: '{"reason":"für später"}\n' },
  { path: 'empty', text: '' },
];

/**
 * SHA-256 of the sample's archive. If a new version of the packer changes it, packs that auditors hold would no longer
 * verify.
 */
const sampleHash = '3870cd141c9b35e43b16605f0b82fa06b24cdec36a927810f9625fd38abebcc7';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function refuses(archive: Uint8Array): boolean {
  try {
    unzipPack(archive);
    return false;
  } catch (error) {
    return error instanceof EvidenceError;
  }
}

describe('a packed archive', () => {
  it('has the same bytes in every version of the packer', () => {
    expect(sha256(zipPack(sample))).toBe(sampleHash);
  });

  it('has the same bytes in every time zone', () => {
    const script = `import { zipPack } from ${JSON.stringify(fileURLToPath(new URL('../../../shared/evidence/zip-pack.ts', import.meta.url)))};
      process.stdout.write(Buffer.from(zipPack(${JSON.stringify(sample)})).toString('base64'));`;
    const hashes = ['Pacific/Kiritimati', 'America/New_York'].map((TZ) =>
      sha256(
        Buffer.from(
          execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
            env: { ...process.env, TZ },
            encoding: 'utf8',
          }),
          'base64',
        ),
      ),
    );
    expect(hashes).toEqual([sampleHash, sampleHash]);
  });

  it('gives back the files that were packed, whatever they say', () => {
    const text = fc.string({ unit: 'binary', maxLength: 50 }).filter((value) => !/\p{Surrogate}/u.test(value));
    const path = fc.stringMatching(/^[a-z][a-z0-9._/-]{0,20}$/);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ path, text }), { selector: (file) => file.path, maxLength: 8 }),
        (files) => {
          expect(unzipPack(zipPack(files))).toEqual(files);
        },
      ),
    );
  });

  it('is refused, or says something else, when any bit of it is turned', () => {
    const archive = zipPack(sample);
    for (let bit = 0; bit < archive.length * 8; bit += 1) {
      const altered = archive.slice();
      altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(refuses(altered), `bit ${bit}`).toBe(true);
    }
  });

  it('is refused when anything stands before it, behind it, or is cut off', () => {
    const archive = zipPack(sample);
    for (let length = 0; length < archive.length; length += 1)
      expect(refuses(archive.subarray(0, length)), `${length} bytes`).toBe(true);
    expect(refuses(Buffer.concat([archive, Buffer.from([0])]))).toBe(true);
    expect(refuses(Buffer.concat([Buffer.from([0]), archive]))).toBe(true);
    expect(refuses(Buffer.concat([archive, archive]))).toBe(true);
  });

  it('holds each path once', () => {
    expect(() => zipPack([...sample, { path: 'empty', text: 'again' }])).toThrow(RangeError);
  });
});
