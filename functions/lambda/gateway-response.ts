import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { ApiResponse } from '../api/http/message.ts';

/** Lambda hands on answers of up to 6 MB as JSON, in which a text may grow by its escapes and base64 by a third. */
const responseBytesMax = 4_000_000;

/**
 * A reply as API Gateway takes it. One that is too large for Lambda goes to the bucket of answers, and the caller is sent there.
 *
 * @param responsesBucket where large answers go; without one they are refused by Lambda.
 */
export async function responseOf(
  { status, headers, body }: ApiResponse,
  responsesBucket: string | undefined,
): Promise<APIGatewayProxyStructuredResultV2> {
  const large =
    body !== null && (typeof body === 'string' ? Buffer.byteLength(body, 'utf8') : body.byteLength) > responseBytesMax;
  if (large && responsesBucket !== undefined) {
    const { storeLargeResponse } = await import('./store-large-response.ts');
    const location = await storeLargeResponse(
      responsesBucket,
      typeof body === 'string' ? new TextEncoder().encode(body) : body,
      headers,
    );
    const { 'x-request-id': requestId = '' } = headers;
    return {
      statusCode: 303,
      headers: { location, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-request-id': requestId },
    };
  }
  if (typeof body === 'string' || body === null)
    return { statusCode: status, headers, body: body ?? '', isBase64Encoded: false };
  return { statusCode: status, headers, body: Buffer.from(body).toString('base64'), isBase64Encoded: true };
}
