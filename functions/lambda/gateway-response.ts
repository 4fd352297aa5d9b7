import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { ApiRequest, ApiResponse } from '../api/http/message.ts';

/** Lambda hands on responses of up to 6 MB as JSON, in which a text may grow by its escapes and base64 by a third. */
const responseBytesMax = 4_000_000;

/** Whether a response is too large for Lambda to hand on. */
export function isTooLarge({ body }: ApiResponse): boolean {
  if (body === null) return false;
  return (typeof body === 'string' ? Buffer.byteLength(body, 'utf8') : body.byteLength) > responseBytesMax;
}

/** A response as API Gateway takes it. */
export function gatewayResult({ status, headers, body }: ApiResponse): APIGatewayProxyStructuredResultV2 {
  if (typeof body === 'string' || body === null)
    return { statusCode: status, headers, body: body ?? '', isBase64Encoded: false };
  return { statusCode: status, headers, body: Buffer.from(body).toString('base64'), isBase64Encoded: true };
}

/** Below this a response fits into a packet or two and gains nothing. */
const bytesMin = 1_400;

/** Texts. A pack of evidence is an archive already. */
const compressible = /^(?:text\/|image\/svg|application\/(?:problem\+)?(?:json|javascript|yaml))/;

/**
 * A response compressed with gzip, where the caller takes it and it is worth it. The gateway compresses nothing, and the edge only what it may
 * keep, which of the API is nothing. The entity tag stays: it names the document, and is compared as a whole when a change names it again.
 */
export function compressResponse({ headers: asked }: Pick<ApiRequest, 'headers'>, response: ApiResponse): ApiResponse {
  const { headers, body } = response;
  if (body === null || !compressible.test(headers['content-type'] ?? '')) return response;
  const vary = [headers['vary'], 'Accept-Encoding'].filter((name) => name !== undefined).join(', ');
  const varied = { ...response, headers: { ...headers, vary } };
  if (body.length < bytesMin || !takesGzip(asked.get('accept-encoding') ?? '')) return varied;
  const { gzipSync } = process.getBuiltinModule('node:zlib');
  return {
    ...varied,
    headers: { ...varied.headers, 'content-encoding': 'gzip' },
    body: new Uint8Array(gzipSync(body)),
  };
}

/** Whether a header names gzip and does not exclude it by a quality of zero (RFC 9110, 12.5.3). */
function takesGzip(accepted: string): boolean {
  return accepted
    .toLowerCase()
    .split(',')
    .map((coding) => coding.split(';').map((piece) => piece.trim()))
    .some(([name, quality = '']) => (name === 'gzip' || name === '*') && !/^q=0(?:\.0*)?$/.test(quality));
}
