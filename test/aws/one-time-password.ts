import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The six digits that an authenticator app shows: RFC 6238 with SHA-1 and steps of 30 s. @param secret in base32. */
export function oneTimePassword(secret: string, time_s: number): string {
  const bits = Array.from(secret.toUpperCase().replace(/=+$/, ''))
    .map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(time_s / 30)));
  const hash = createHmac('sha1', key).update(step).digest();
  const offset = (hash.at(-1) ?? 0) & 0x0f;
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** The code of this moment, with some seconds left in which it can be shown. */
export async function currentCode(secret: string): Promise<string> {
  const left_ms = 30_000 - (Date.now() % 30_000);
  if (left_ms < 5_000) await sleep(left_ms);
  return oneTimePassword(secret, Date.now() / 1000);
}
