/**
 * An event of API Gateway's HTTP API with the claims of a planner: a GET, or a POST if there is a body to send as JSON.
 */
export function gatewayEvent(path: string, body?: unknown): object {
  const method = body === undefined ? 'GET' : 'POST';
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: '',
    headers: {
      accept: 'application/json',
      host: 'api.example.test',
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    isBase64Encoded: false,
    requestContext: {
      domainName: 'api.example.test',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'bench' },
      authorizer: {
        jwt: {
          claims: { sub: 'bench', 'custom:organization': 'bench', 'cognito:groups': '[planner]', token_use: 'id' },
          scopes: null,
        },
      },
      requestId: 'bench',
      stage: '$default',
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  };
}
