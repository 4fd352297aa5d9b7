import type { Template } from '../../infra/synthesize.ts';

/** A route of the template's HTTP API: the logical id of the function behind it, and whether it needs a token. */
export type GatewayRoute = { key: string; function: string; needsToken: boolean };

type Reference = { Ref?: string; 'Fn::GetAtt'?: [string, string]; 'Fn::Join'?: [string, unknown[]] };

/** The routes of the one HTTP API of a template. */
export function gatewayRoutes({ Resources }: Template): GatewayRoute[] {
  return Object.values(Resources)
    .filter(({ Type }) => Type === 'AWS::ApiGatewayV2::Route')
    .map(({ Properties = {} }) => {
      const [, parts] = (Properties['Target'] as Reference)['Fn::Join'] ?? ['', []];
      const { Ref: integration = '' } = parts.find((part) => typeof part === 'object') as Reference;
      const uri = Resources[integration]?.Properties?.['IntegrationUri'] as Reference;
      return {
        key: String(Properties['RouteKey']),
        function: uri['Fn::GetAtt']?.[0] ?? '',
        needsToken: Properties['AuthorizationType'] === 'JWT',
      };
    });
}

/**
 * The route that API Gateway takes: a full match before a greedy one, words before parameters, the method before any.
 */
export function routeFor(routes: readonly GatewayRoute[], method: string, path: string): GatewayRoute | undefined {
  const matching = routes.filter(({ key }) => {
    const [verb = '', pattern = ''] = key.split(' ');
    const expression = pattern.replace(/\{\w+\+\}/g, '.+').replace(/\{\w+\}/g, '[^/]+');
    return (verb === 'ANY' || verb === method) && new RegExp(`^${expression}$`).test(path);
  });
  const rank = ({ key }: GatewayRoute): number =>
    (key.includes('+}') ? 10_000 : 0) + (key.match(/\{/g)?.length ?? 0) * 10 + (key.startsWith('ANY') ? 1 : 0);
  return [...matching].sort((a, b) => rank(a) - rank(b))[0];
}
