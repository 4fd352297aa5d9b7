/** An event of API Gateway's HTTP API for a GET, with the claims of a planner. */
export function gatewayEvent(path: string): object {
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: '',
    headers: { accept: 'application/json', host: 'api.example.test' },
    isBase64Encoded: false,
    requestContext: {
      domainName: 'api.example.test',
      http: { method: 'GET', path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'bench' },
      authorizer: { jwt: { claims: { sub: 'bench', 'custom:organization': 'bench', 'cognito:groups': '[planner]', token_use: 'id' }, scopes: null } },
      requestId: 'bench',
      stage: '$default',
    },
  };
}
