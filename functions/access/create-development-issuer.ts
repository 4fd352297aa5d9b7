import { createHmac, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Jwks } from 'aws-jwt-verify/jwk';
import { type CryptoKey, type JWK, calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, SignJWT } from 'jose';
import * as z from 'zod/mini';
import type { Role } from './principal.ts';

/** What a token of the development issuer says of its bearer. */
type TokenRequest = {
  role: Role | readonly Role[];
  organization: string;
  name: string;
  /** Seconds until it expires; eight hours if left out. */
  lifetime_s?: number;
};

/** An issuer of tokens for one machine: its name, its public keys, and the signature. */
export type DevelopmentIssuer = {
  issuer: string;
  audience: string;
  jwks: Jwks;
  sign: (request: TokenRequest) => Promise<string>;
  /** Shown by who may have tokens to the local page: as secret as the issuer's key, from which it is made. */
  deskKey: string;
};

/** Not a reachable address: nothing is fetched from it, and no real issuer has this name. */
const issuer = 'https://development.rule153.invalid';
const audience = 'rule153-development';
const keyFile = 'development-issuer-key.json';
const workingDay_s = 8 * 3600;

/** A private RSA key as it lies in the file. */
const keySchema = z.object({
  kty: z.literal('RSA'),
  kid: z.string(),
  alg: z.literal('RS256'),
  n: z.string(),
  e: z.string(),
  d: z.string(),
});

/**
 * Opens the development issuer whose key lies in a folder, and makes the key if there is none: readable by its owner
 * alone, made once even if two processes start together. Its tokens have Cognito's claims and pass the same
 * verification as Cognito's.
 *
 * @throws Error if the folder cannot be written, or the file there is not a key of this issuer.
 */
export async function createDevelopmentIssuer(folder: string): Promise<DevelopmentIssuer> {
  const key = await openKey(folder);
  const { kty, kid, alg, n, e, d } = checkKey(key, folder);
  const signingKey = await importJWK(key, 'RS256');
  return {
    issuer,
    audience,
    jwks: { keys: [{ kty, kid, alg, use: 'sig', n, e }] },
    sign: (request) => sign(signingKey, kid, request),
    deskKey: createHmac('sha256', d).update('rule153 desk').digest('base64url'),
  };
}

async function sign(
  key: CryptoKey | Uint8Array,
  kid: string,
  { role, organization, name, lifetime_s = workingDay_s }: TokenRequest,
): Promise<string> {
  const claims = { token_use: 'id', name, 'cognito:groups': [role].flat(), 'custom:organization': organization };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(`${organization}/${name}`)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime(Math.floor(Date.now() / 1000) + lifetime_s)
    .sign(key);
}

async function openKey(folder: string): Promise<JWK> {
  const path = join(folder, keyFile);
  const known = await readKey(path);
  if (known !== undefined) return known;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { privateKey } = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true });
  const jwk = await exportJWK(privateKey);
  const text = JSON.stringify({ ...jwk, alg: 'RS256', kid: await calculateJwkThumbprint(jwk) });
  // Written whole under another name and then linked: a second process sees no key or all of it, and the first one made
  // stays.
  const draft = join(folder, `${keyFile}.${randomUUID()}`);
  await writeFile(draft, text, { mode: 0o600, flag: 'wx' });
  await link(draft, path).catch((error: unknown) => {
    if (!isNodeError(error, 'EEXIST')) throw error;
  });
  await rm(draft);
  return (await readKey(path)) ?? (JSON.parse(text) as JWK);
}

async function readKey(path: string): Promise<JWK | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as JWK;
  } catch (error) {
    if (isNodeError(error, 'ENOENT')) return undefined;
    throw error instanceof SyntaxError
      ? new Error(`${path} is not a key of the development issuer. Remove it, and a new one is made.`)
      : error;
  }
}

function checkKey(key: JWK, folder: string): z.infer<typeof keySchema> {
  const result = z.safeParse(keySchema, key);
  if (result.success) return result.data;
  throw new Error(`${join(folder, keyFile)} is not a key of the development issuer. Remove it, and a new one is made.`);
}

function isNodeError(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
