import { findSigner, parseNote } from './signed-note.ts';
import { parseVerifierKey, type VerifierKey } from './verifier-key.ts';

/**
 * One key of a log: from which size on it signs checkpoints, and for every key but the first the note in which the key
 * before it hands over. A key that is no longer used stays in the list, so that what it signed can be verified for
 * ever.
 */
export type LogKey = { key: string; fromSize: number; handover: string | null };

/** What a key says when it hands over to the next one, from the checkpoint with `fromSize` entries on. */
export function printHandover(origin: string, { key, fromSize }: Pick<LogKey, 'key' | 'fromSize'>): string {
  return `${origin} key\n${fromSize}\n${key}\n`;
}

/** A key with the half-open range of sizes whose checkpoints it signs; `toSize` is undefined for the key in use. */
export type ValidKey = { key: VerifierKey; fromSize: number; toSize: number | undefined };

/**
 * Reads a list of keys and checks every handover: each key but the first must be named by a note that the one before it
 * signed.
 *
 * @returns the keys in their order, or in words what is wrong.
 */
export function checkKeyList(origin: string, list: readonly LogKey[]): readonly ValidKey[] | string {
  const valid: ValidKey[] = [];
  if (list.length === 0) return 'names no key';
  for (const [index, { key: text, fromSize, handover }] of list.entries()) {
    const key = parseVerifierKey(text);
    if (key === undefined || key.name !== origin) return `names a key ${index + 1} that is not one of ${origin}`;
    const before = valid.at(-1);
    if (before === undefined) {
      if (handover !== null || fromSize !== 0) return 'does not begin with the first key of the log';
    } else {
      const note = handover === null ? undefined : parseNote(handover);
      const handedOver =
        note?.text === printHandover(origin, { key: text, fromSize }) && findSigner(note, [before.key]) !== undefined;
      if (!handedOver) return `names a key ${index + 1} (${key.id}) to which the key before it does not hand over`;
      if (fromSize < before.fromSize) return `names a key ${index + 1} that begins before the one before it`;
      before.toSize = fromSize;
    }
    valid.push({ key, fromSize, toSize: undefined });
  }
  return valid;
}

/** The keys of a list that may sign a checkpoint of a size. At the very size of a handover both may. */
export function keysAtSize(keys: readonly ValidKey[], size: number): readonly VerifierKey[] {
  return keys
    .filter(({ fromSize, toSize }) => fromSize <= size && (toSize === undefined || size <= toSize))
    .map(({ key }) => key);
}
