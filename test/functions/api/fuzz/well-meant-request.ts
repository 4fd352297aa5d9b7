import { bodyOf, type Call, type Operation } from '../../../support/openapi.ts';
import { documentOf, type FuzzRequest } from './fuzz-request.ts';
import type { KnownDocuments } from './known-documents.ts';
import type { Random } from './random.ts';

/**
 * A request as somebody sends it who knows the service: by a role that may, of a document that is there, from its last
 * revision, with a body that was accepted before or is the example of the document, changed where it may change.
 */
export function wellMeantRequest(
  { method, path, operation }: Call,
  known: KnownDocuments,
  random: Random,
): FuzzRequest {
  const address = fillPath(path, operation, known, random);
  const query = operation.parameters
    .filter((parameter) => parameter.in === 'query' && parameter.example !== undefined)
    .filter(({ required }) => required || random.chance(0.2))
    .map(({ name, example }) => `${name}=${encodeURIComponent(String(example))}`);
  // The rows of an example price the posts of the one statement that all others ask about as nothing there is priced.
  if (method === 'PUT' && path.includes('/tables/') && !query.includes('dryRun=true')) query.push('dryRun=true');
  const body = bodyOf(operation);
  const headers: Record<string, string> = body === undefined ? {} : { 'content-type': body.type };
  const etag = known.etags.get(documentOf(address));
  for (const { name } of operation.parameters.filter((parameter) => parameter.in === 'header')) {
    if (name === 'If-Match') headers[name] = etag ?? '"none"';
    else if (name === 'If-None-Match' && etag !== undefined && random.chance(0.2)) headers[name] = etag;
    else if (name === 'Idempotency-Key' && random.chance(0.3)) headers[name] = `well-meant-${random.below(1_000_000)}`;
  }
  const sent = body === undefined ? undefined : changed(known.bodies.get(address) ?? body.example, method, random);
  return {
    as: operation['x-roles'].length === 0 ? undefined : (random.pick(operation['x-roles']) as FuzzRequest['as']),
    method,
    path: query.length === 0 ? address : `${address}?${query.join('&')}`,
    headers,
    isWellMeant: true,
    ...(sent !== undefined && { body: typeof sent === 'string' ? sent : JSON.stringify(sent) }),
  };
}

/**
 * Ids of documents that are there come before those of examples, which may not be; but what a query must name, or a
 * table brings in, is in the example.
 */
function fillPath(path: string, { parameters }: Operation, { etags }: KnownDocuments, random: Random): string {
  const collection = path.split('/{')[0] ?? '';
  const there = [...etags.keys()].filter((address) => address.startsWith(`${collection}/`));
  const isAnyDocument =
    !path.includes('/tables/') && !parameters.some((parameter) => parameter.in === 'query' && parameter.required);
  const start =
    isAnyDocument && path.startsWith(`${collection}/{id}`) && there.length > 0 ? random.pick(there) : undefined;
  return parameters
    .filter((parameter) => parameter.in === 'path')
    .reduce(
      (address, { name, example }) => address.replace(`{${name}}`, encodeURIComponent(String(example ?? ''))),
      start === undefined ? path : path.replace(`${collection}/{id}`, start),
    );
}

/** A new document gets a name of its own, and one in a few a title or an amount that is another. */
function changed(example: unknown, method: string, random: Random): unknown {
  if (typeof example !== 'object' || example === null || Array.isArray(example)) return example;
  const named: Record<string, unknown> = { ...example };
  if (method === 'POST') {
    if (typeof named['id'] === 'string') named['id'] = `well-meant-${random.below(100_000)}`;
    else if (typeof named['symbol'] === 'string') named['symbol'] = `A/C.3/79/L.${random.below(100_000)}`;
  }
  return random.chance(0.5) ? named : retitled(named, random);
}

function retitled(value: unknown, random: Random): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => retitled(item, random));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]): [string, unknown] => {
      if (key === 'title' && typeof item === 'string' && random.chance(0.2)) return [key, `${item} ${random.below(9)}`];
      return [key, retitled(item, random)];
    }),
  );
}
