import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { ApiResponse } from '../api/http/message.ts';

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
