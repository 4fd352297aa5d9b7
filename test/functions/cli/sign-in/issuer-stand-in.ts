import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A service with a sign-in, and the issuer behind it: OAuth 2.0 with PKCE as RFC 6749 and RFC 7636 say, at the border
 * of HTTP.
 */
export type IssuerStandIn = {
  origin: string;
  /** What the issuer was asked for at its token address, in order. */
  grants: URLSearchParams[];
  revoked: string[];
  /** The tokens that were shown to the service. */
  shown: (string | undefined)[];
  /** How the next sign-in ends. */
  next: { refuse?: string; nonce?: string; lifetime_s: number; refreshWorks: boolean };
  stop: () => Promise<void>;
};

const client = 'command-line';

export async function startIssuerStandIn(): Promise<IssuerStandIn> {
  const codes = new Map<string, URLSearchParams>();
  const standIn = {
    origin: '',
    grants: [] as URLSearchParams[],
    revoked: [] as string[],
    shown: [] as (string | undefined)[],
    next: { lifetime_s: 3600, refreshWorks: true } as IssuerStandIn['next'],
  };
  const tokenFor = (nonce: string | null): string => {
    const claims = {
      exp: Math.floor(Date.now() / 1000) + standIn.next.lifetime_s,
      name: 'Ana Officer',
      'custom:organization': 'unodc',
      'cognito:groups': ['budget-officer'],
      ...(nonce !== null && { nonce: standIn.next.nonce ?? nonce }),
    };
    return `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2ln`;
  };
  const tokenResponse = (form: URLSearchParams): [number, object] => {
    standIn.grants.push(form);
    if (form.get('client_id') !== client) return [400, { error: 'invalid_client' }];
    if (form.get('grant_type') === 'refresh_token')
      return standIn.next.refreshWorks && form.get('refresh_token') === 'refresh-1'
        ? [200, { id_token: tokenFor(null) }]
        : [400, { error: 'invalid_grant' }];
    const asked = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (asked?.get('code_challenge') !== challenge || asked.get('redirect_uri') !== form.get('redirect_uri'))
      return [400, { error: 'invalid_grant' }];
    return [200, { id_token: tokenFor(asked.get('nonce')), refresh_token: 'refresh-1' }];
  };
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://issuer');
    const json = (status: number, body: object): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    if (pathname === '/sign-in') {
      const { origin } = standIn;
      json(200, {
        issuer: origin,
        authorize: `${origin}/oauth2/authorize`,
        token: `${origin}/oauth2/token`,
        clients: { page: 'page', commandLine: client },
      });
    } else if (pathname === '/oauth2/authorize') {
      const back = new URL(searchParams.get('redirect_uri') ?? '');
      back.searchParams.set('state', searchParams.get('state') ?? '');
      const code = randomUUID();
      codes.set(code, searchParams);
      if (standIn.next.refuse === undefined) back.searchParams.set('code', code);
      else back.searchParams.set('error', standIn.next.refuse);
      response.writeHead(302, { location: back.href }).end();
    } else if (pathname === '/oauth2/token') {
      void formOf(request).then((form) => {
        json(...tokenResponse(form));
      });
    } else if (pathname === '/oauth2/revoke') {
      void formOf(request).then((form) => {
        standIn.revoked.push(form.get('token') ?? '');
        json(200, {});
      });
    } else {
      standIn.shown.push(request.headers.authorization);
      json(200, { items: [] });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  standIn.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { ...standIn, stop: () => stop(server) };
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}
