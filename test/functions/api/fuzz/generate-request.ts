import { type Role, ROLES } from '../../../../functions/access/principal.ts';
import { bodyOf, type Call, type JsonSchema, type Operation } from '../../../support/openapi.ts';
import { generateValue, mutate, type Schemas } from './generate-value.ts';
import { documentOf, type FuzzRequest } from './fuzz-request.ts';
import type { KnownDocuments } from './known-documents.ts';
import { HOSTILE_BODIES, HOSTILE_TEXTS } from './hostile.ts';
import type { Random } from './random.ts';
import { spoilRequest } from './spoil-request.ts';
import { wellMeantRequest } from './well-meant-request.ts';

/**
 * One request to an operation: well meant, which the service should carry out, or wrong in one thing, at a boundary,
 * hostile all through.
 */
export function generateRequest(call: Call, schemas: Schemas, known: KnownDocuments, random: Random): FuzzRequest {
  if (random.chance(0.45)) return carelessRequest(call, schemas, known, random);
  const request = wellMeantRequest(call, known, random);
  return random.chance(0.3) ? spoilRequest(request, random) : request;
}

function carelessRequest(
  { method, path, operation }: Call,
  schemas: Schemas,
  { etags }: KnownDocuments,
  random: Random,
): FuzzRequest {
  const type = bodyOf(operation)?.type;
  const headers: Record<string, string> = type === undefined ? {} : { 'content-type': type };
  const query: string[] = [];
  let address = path;
  for (const { name, in: place, required, schema, example } of operation.parameters) {
    const value = parameterValue(schema, example, schemas, random);
    if (place === 'path') address = address.replace(`{${name}}`, random.chance(0.03) ? value : encoded(value));
    else if (place === 'query' && (required ? !random.chance(0.05) : random.chance(0.3)))
      query.push(`${name}=${encoded(value)}`);
    else if (place === 'header') addHeader(headers, name, etags.get(documentOf(address)), random);
  }
  if (random.chance(0.03)) query.push(`${encoded(random.pick(HOSTILE_TEXTS))}=${encoded(random.pick(HOSTILE_TEXTS))}`);
  if (query.length > 0 && random.chance(0.03)) query.push(query[0] ?? '');
  if (random.chance(0.15))
    headers['accept'] = random.pick([
      'text/csv',
      'application/json',
      '*/*',
      'image/png',
      'text/*;q=0.5',
      ';;;q=x',
      'text/plain',
      '',
    ]);
  const body = generateBody(operation, schemas, random);
  if (body !== undefined && random.chance(0.03))
    headers['content-type'] = random.pick([
      'text/plain',
      'application/xml',
      'application/merge-patch+json',
      '',
      'application/json; charset=utf-7',
      'multipart/form-data',
    ]);
  const sent = random.chance(0.01) ? random.pick(['DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'PUT', 'POST']) : method;
  // The Fetch API sends no body with these.
  const sendBody = body !== undefined && sent !== 'GET' && sent !== 'HEAD';
  return {
    as: random.chance(0.02)
      ? undefined
      : random.chance(0.7)
        ? (operation['x-roles'][0] as Role | undefined)
        : random.pick(ROLES),
    method: sent,
    path: query.length === 0 ? address : `${address}?${query.join('&')}`,
    headers,
    ...(sendBody && { body }),
    isWellMeant: false,
  };
}

function parameterValue(
  schema: JsonSchema,
  example: string | number | undefined,
  schemas: Schemas,
  random: Random,
): string {
  if (random.chance(0.7)) return String(example ?? '');
  if (random.chance(0.4)) return random.pick(HOSTILE_TEXTS);
  const value = generateValue(schema, schemas, random);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Percent-encoded; a lone surrogate, which has no bytes, is sent as the replacement that a browser sends. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
}

function addHeader(headers: Record<string, string>, name: string, etag: string | undefined, random: Random): void {
  const odd = ['', '*', '"', '""', 'W/"x"', `"${'A'.repeat(43)}"`, '"a","b"', 'x'.repeat(5000), '"#"'];
  if (name === 'Idempotency-Key') {
    if (random.chance(0.3))
      headers[name] = random.pick(['key-1', 'key-2', `key-${random.below(1000)}`, 'x'.repeat(256), ' ', 'a b']);
    return;
  }
  if (random.chance(0.9)) headers[name] = etag !== undefined && random.chance(0.7) ? etag : random.pick(odd);
}

function generateBody(operation: Operation, schemas: Schemas, random: Random): string | undefined {
  const body = bodyOf(operation);
  if (body === undefined) return undefined;
  const { schema, example } = body;
  const kind = random.fraction();
  if (kind < 0.05) return random.pick(HOSTILE_BODIES);
  if (kind < 0.1) {
    const text = textOf(example);
    const place = random.below(text.length);
    return (
      text.slice(0, place) + random.pick(['', '"', '\\', '{', ',', '\u0000', 'e', '9', '-']) + text.slice(place + 1)
    );
  }
  if (kind < 0.2) return textOf(example);
  return textOf(kind < 0.6 ? mutate(example, random) : generateValue(schema, schemas, random));
}

/** A text of CSV is sent as it is, everything else as JSON. */
function textOf(value: unknown): string {
  return typeof value === 'string' && value.includes('\n') ? value : JSON.stringify(value);
}
