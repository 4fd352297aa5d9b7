import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';
import { type GatewayRoute, routeFor } from '../infra/gateway.ts';

/** What the authorizer of a template takes. */
export type Authorizer = { issuer: string; audience: readonly string[]; keys: JSONWebKeySet };

/**
 * Stands for API Gateway and the edge, which the emulator does not have: finds the route of the template, verifies the
 * token as its authorizer says, and hands the function an event of payload format 2.0.
 *
 * @param invoke calls the function of a logical id.
 */
export async function startGateway(
  routes: readonly GatewayRoute[],
  authorizer: Authorizer,
  invoke: (logicalId: string, event: object) => Promise<unknown>,
): Promise<{ origin: string; stop: () => void }> {
  const keys = createLocalJWKSet(authorizer.keys);
  const claimsOf = async (header = ''): Promise<Record<string, string> | undefined> => {
    const { issuer, audience } = authorizer;
    const verified = await jwtVerify(header.replace(/^Bearer /, ''), keys, { issuer, audience: [...audience] }).catch(
      () => undefined,
    );
    // The gateway hands on every claim as text, a list in brackets.
    return verified === undefined
      ? undefined
      : Object.fromEntries(
          Object.entries(verified.payload).map(([name, value]) => [
            name,
            Array.isArray(value) ? `[${value.join(' ')}]` : String(value),
          ]),
        );
  };
  const server = createServer((incoming, outgoing) => {
    const pieces: Buffer[] = [];
    incoming.on('data', (piece: Buffer) => pieces.push(piece));
    incoming.on('end', () => {
      const { method = 'GET', headers } = incoming;
      const { pathname, search } = new URL(incoming.url ?? '/', 'http://gateway');
      const route = routeFor(routes, method, pathname);
      const respond = async (): Promise<void> => {
        const claims = route?.needsToken === true ? await claimsOf(headers.authorization) : undefined;
        if (route === undefined || (route.needsToken && claims === undefined)) {
          outgoing
            .writeHead(route === undefined ? 404 : 401, { 'content-type': 'application/json' })
            .end('{"message":"Unauthorized"}');
          return;
        }
        const body = Buffer.concat(pieces);
        const result = (await invoke(route.function, {
          version: '2.0',
          routeKey: route.key,
          rawPath: pathname,
          rawQueryString: search.slice(1),
          headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
          requestContext: {
            domainName: 'api.example.test',
            http: { method, path: pathname, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'journey' },
            requestId: `gateway-${Date.now()}`,
            stage: '$default',
            ...(claims !== undefined && { authorizer: { jwt: { claims, scopes: null } } }),
          },
          ...(body.length !== 0 && { body: body.toString('base64') }),
          isBase64Encoded: true,
        })) as { statusCode: number; headers: Record<string, string>; body?: string; isBase64Encoded?: boolean };
        const bytes = Buffer.from(result.body ?? '', result.isBase64Encoded === true ? 'base64' : 'utf8');
        outgoing.writeHead(result.statusCode, result.headers).end(bytes);
      };
      respond().catch((error: unknown) => {
        outgoing.writeHead(500, { 'content-type': 'application/json' }).end(JSON.stringify({ message: String(error) }));
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The public keys of a user pool, from the emulator, which tells services apart by the name of the host. */
export function fetchKeys(endpoint: string, region: string, pool: string): Promise<JSONWebKeySet> {
  return new Promise((resolve, reject) => {
    const headers = { host: `cognito-idp.${region}.amazonaws.com` };
    get(`${endpoint}/${pool}/.well-known/jwks.json`, { headers }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () => {
        resolve(JSON.parse(Buffer.concat(pieces).toString('utf8')) as JSONWebKeySet);
      });
    }).on('error', reject);
  });
}
