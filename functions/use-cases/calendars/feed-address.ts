import { isDigest, isSlug } from '../../../shared/canonical/text-formats.ts';
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * What stands in the address of a feed: whose it is, which feed, and a key of 256 random bits. A calendar program sends
 * no header, so the address alone must do. The organization is in it because nothing is looked for across
 * organizations.
 */
export type FeedToken = { organization: string; id: string; key: string };

/** A new key, and what the ledger keeps of it. */
export function newFeedKey(): { key: string; keyHash: string } {
  const key = randomBytes(32).toString('base64url');
  return { key, keyHash: hashOf(key).toString('base64url') };
}

/** A token as it stands in an address: three parts with points between, of letters, digits, hyphens and underscores. */
export function writeFeedToken({ organization, id, key }: FeedToken): string {
  return [Buffer.from(organization, 'utf8').toString('base64url'), id, key].join('.');
}

/** Reads a token; undefined if it is none. */
export function readFeedToken(text: string): FeedToken | undefined {
  const [name = '', id = '', key = '', ...rest] = text.split('.');
  if (!/^[\w-]{1,600}$/.test(name) || !isSlug(id) || !isDigest(key) || rest.length > 0) return undefined;
  const organization = Buffer.from(name, 'base64url').toString('utf8');
  return { organization, id, key };
}

/** Whether a key is the one whose hash the ledger keeps. How long it takes says nothing of where they differ. */
export function isFeedKey(key: string, keyHash: string): boolean {
  const [given, kept] = [hashOf(key), Buffer.from(keyHash, 'base64url')];
  return given.length === kept.length && timingSafeEqual(given, kept);
}

function hashOf(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
