import { timingSafeEqual } from 'node:crypto';
import * as z from 'zod/mini';
import type { DevelopmentIssuer } from '../../access/create-development-issuer.ts';
import { roleSchema } from '../../access/principal.ts';
import { SECURITY_HEADERS } from '../../api/http/headers.ts';
import type { Route } from '../../api/route.ts';
import { IMMUTABLE_PATH, pagePolicy } from '../../page/page-policy.ts';
import { localOrganization } from '../local-data.ts';
import { type PageFile, readPageFiles } from './page-files.ts';

/** Responds where an address is the page's; undefined leaves it to the API. */
export type PageServer = {
  isBuilt: boolean;
  respond: (request: Request) => Promise<Response | undefined>;
};

/** Where the page asks for a development token. There is no such address in AWS. */
const TOKEN_PATH = '/local/token';

const tokenRequest = z.strictObject({ key: z.string().check(z.maxLength(200)), role: roleSchema });

/** A request for a token is this short. */
const BODY_CHARACTERS_MAX = 1000;

/**
 * Serves the desk beside the API: its files, its `index.html` at every address of a view, and development tokens to
 * whoever has the key that `npm start` printed. Without the key, other accounts of this machine could act as officers.
 *
 * @param api routes of the API, whose addresses are never views.
 */
export async function createPageServer(
  folder: string,
  issuer: DevelopmentIssuer,
  api: readonly Pick<Route, 'path'>[],
): Promise<PageServer> {
  const files = await readPageFiles(folder);
  const index = files.get('/index.html');
  const apiRoots = new Set(api.map(({ path }) => path.split('/')[1] ?? ''));
  return {
    isBuilt: index !== undefined,
    respond: async (request) => {
      const { pathname } = new URL(request.url);
      if (pathname === TOKEN_PATH && request.method === 'POST') return respondToken(request, issuer);
      if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
      const file = pathname === '/index.html' ? undefined : files.get(pathname);
      if (file !== undefined) return respondFile(request, file, pathname.startsWith(IMMUTABLE_PATH));
      const isView =
        !apiRoots.has(pathname.split('/')[1] ?? '') && (request.headers.get('accept') ?? '').includes('text/html');
      return isView && index !== undefined ? respondFile(request, index, false) : undefined;
    },
  };
}

function respondFile(request: Request, file: PageFile, isImmutable: boolean): Response {
  const accepted = request.headers.get('accept-encoding') ?? '';
  const encoding = (['br', 'gzip'] as const).find((one) => new RegExp(`\\b${one}\\b`).test(accepted));
  const packed = encoding === 'br' ? file.brotli : encoding === 'gzip' ? file.gzip : undefined;
  const body = packed ?? file.plain;
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(body), {
    headers: {
      ...SECURITY_HEADERS,
      'content-type': file.type,
      'content-security-policy': pagePolicy(),
      'cache-control': isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'Accept, Accept-Encoding',
      ...(packed !== undefined && encoding !== undefined && { 'content-encoding': encoding }),
    },
  });
}

async function respondToken(request: Request, issuer: DevelopmentIssuer): Promise<Response> {
  const asked = readRequest(await readBounded(request.body));
  if (asked === undefined) return respondJson(422, { message: 'A request for a token names a key and a role.' });
  if (!isSame(asked.key, issuer.deskKey))
    return respondJson(403, {
      message: 'This is not the key of this service. Open the address that "npm start" prints.',
    });
  const token = await issuer.sign({ role: asked.role, organization: localOrganization, name: asked.role });
  return respondJson(200, { token });
}

/** The text of a body, or its beginning where it is longer than any request for a token. */
async function readBounded(body: ReadableStream<Uint8Array> | null): Promise<string> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > BODY_CHARACTERS_MAX) break;
  }
  return text;
}

function readRequest(text: string): z.infer<typeof tokenRequest> | undefined {
  try {
    return z.safeParse(tokenRequest, JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function isSame(given: string, key: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(key)];
  return one.length === other.length && timingSafeEqual(one, other);
}

function respondJson(status: number, body: object): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...SECURITY_HEADERS, 'content-type': 'application/json', 'cache-control': 'no-store' },
  });
}
