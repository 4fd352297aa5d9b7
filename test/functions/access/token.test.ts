import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AccessError } from '../../../functions/access/access-error.ts';
import {
  authenticateBearer,
  createTokenVerifier,
  type VerifyToken,
} from '../../../functions/access/authenticate-bearer.ts';
import {
  createDevelopmentIssuer,
  type DevelopmentIssuer,
} from '../../../functions/access/create-development-issuer.ts';

let folder: string;
let issuer: DevelopmentIssuer;
let verify: VerifyToken;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rule153-token-'));
  issuer = await createDevelopmentIssuer(folder);
  verify = createTokenVerifier(issuer);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const request = { role: 'planner', organization: 'example', name: 'Pia Planner' } as const;
const parts = (token: string) => token.split('.') as [string, string, string];
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const decode = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;

describe('a token of the development issuer', () => {
  it('says who bears it, of which organization, in which role, as Cognito writes it', async () => {
    const principal = await authenticateBearer(verify, `Bearer ${await issuer.sign(request)}`);
    expect(principal).toEqual({
      id: 'example/Pia Planner',
      name: 'Pia Planner',
      organization: 'example',
      roles: ['planner'],
    });
  });

  it('is signed with a key that its owner alone can read, and that stays', async () => {
    expect(statSync(join(folder, 'development-issuer-key.json')).mode & 0o777).toBe(0o600);
    const again = await createDevelopmentIssuer(folder);
    expect(again.jwks).toEqual(issuer.jwks);
    await expect(createTokenVerifier(again)(await issuer.sign(request))).resolves.toMatchObject({
      name: 'Pia Planner',
    });
  });

  it('has one key, however many processes start together', async () => {
    const shared = mkdtempSync(join(tmpdir(), 'rule153-token-'));
    const issuers = await Promise.all(Array.from({ length: 5 }, () => createDevelopmentIssuer(shared)));
    expect(new Set(issuers.map(({ jwks }) => JSON.stringify(jwks))).size).toBe(1);
    rmSync(shared, { recursive: true });
  });

  it('is not made with a file that is no key', async () => {
    const broken = mkdtempSync(join(tmpdir(), 'rule153-token-'));
    writeFileSync(join(broken, 'development-issuer-key.json'), '{"kty":"oct","k":"x"}');
    await expect(createDevelopmentIssuer(broken)).rejects.toThrow('is not a key of the development issuer');
    rmSync(broken, { recursive: true });
  });
});

describe('verification refuses', () => {
  const refused = async (token: string) => {
    await expect(verify(token)).rejects.toThrow(AccessError);
  };

  it('a token that has expired', async () => {
    await refused(await issuer.sign({ ...request, lifetime_s: -1 }));
  });

  it('a changed claim, a changed signature, and none at all', async () => {
    const [header, payload, signature] = parts(await issuer.sign(request));
    await refused(`${header}.${encode({ ...decode(payload), 'cognito:groups': ['administrator'] })}.${signature}`);
    await refused(`${header}.${payload}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`);
    await refused(`${header}.${payload}.`);
    await refused(`${encode({ alg: 'none', typ: 'JWT' })}.${payload}.`);
    await refused(`${encode({ alg: 'none', kid: decode(header)['kid'] })}.${payload}.`);
  });

  it('the public key used as a secret', async () => {
    const [header, payload] = parts(await issuer.sign(request));
    const secret = new TextEncoder().encode(JSON.stringify(issuer.jwks.keys[0]));
    const forged = await new SignJWT(decode(payload))
      .setProtectedHeader({ alg: 'HS256', kid: String(decode(header)['kid']) })
      .sign(secret);
    await refused(forged);
  });

  it('another issuer, another audience, another key, and an access token of another client', async () => {
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
    const jwk = { ...(await exportJWK(publicKey)), kid: 'own', alg: 'RS256', use: 'sig', kty: 'RSA' as const };
    const trusting = createTokenVerifier({ issuer: issuer.issuer, audience: 'here', jwks: { keys: [jwk] } });
    const token = (claims: object, { iss = issuer.issuer, kid = 'own' } = {}) =>
      new SignJWT({ sub: 'x', 'custom:organization': 'x', ...claims })
        .setProtectedHeader({ alg: 'RS256', kid })
        .setIssuer(iss)
        .setExpirationTime('1h')
        .sign(privateKey);
    await expect(trusting(await token({ aud: 'here' }))).resolves.toMatchObject({ sub: 'x' });
    await expect(trusting(await token({ token_use: 'access', client_id: 'here' }))).resolves.toMatchObject({
      sub: 'x',
    });
    for (const wrong of [
      token({ aud: 'there' }),
      token({}),
      token({ token_use: 'access', client_id: 'there', aud: 'here' }),
      token({ aud: 'here' }, { iss: 'https://elsewhere.invalid' }),
      token({ aud: 'here' }, { kid: 'unknown' }),
    ]) {
      await expect(trusting(await wrong)).rejects.toThrow(AccessError);
    }
  });

  it('what is no token, and what is far too long', async () => {
    for (const text of ['', 'a', 'a.b', 'a.b.c', '....', 'x'.repeat(10_000)]) await refused(text);
  });

  it('a header that is not Bearer', async () => {
    for (const header of [undefined, '', 'Basic YTpi', 'Bearer', 'Bearer a b', `Token ${await issuer.sign(request)}`]) {
      await expect(authenticateBearer(verify, header)).rejects.toThrow(AccessError);
    }
  });
});
