import { RemovalPolicy } from 'aws-cdk-lib';
import {
  CfnStage,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IUserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { type ApiFunction, PACKING } from '../../functions/api/packing.ts';
import type { Route } from '../../functions/api/route.ts';
import type { StageConfiguration } from '../stage-configuration.ts';
import { acknowledge } from './acknowledge.ts';
import type { ApiFunctions } from './api-functions.ts';

export type HttpGatewayProps = {
  stage: StageConfiguration;
  api: ApiFunctions['functions'];
  /** Whose tokens are taken, and for which clients. */
  issuer: string;
  clients: readonly IUserPoolClient[];
};

/**
 * The HTTP API: each route goes to the function of its part, and without a valid token only what is open to all. What
 * is no route goes to the part that can say what there is. Cross-origin requests stay closed: the page comes from the
 * same address.
 */
export class HttpGateway extends Construct {
  readonly httpApi: HttpApi;

  constructor(scope: Construct, id: string, { stage, api, issuer, clients }: HttpGatewayProps) {
    super(scope, id);
    const authorizer = new HttpJwtAuthorizer('Token', issuer, {
      jwtAudience: clients.map(({ userPoolClientId }) => userPoolClientId),
    });
    this.httpApi = new HttpApi(this, 'Api', {
      description: `rule153 (${stage.name})`,
      defaultAuthorizer: authorizer,
      createDefaultStage: false,
    });
    for (const [part, pack] of Object.entries(PACKING)) {
      // One permission for the whole API: with one a route the function's policy would outgrow its limit of 20 KB.
      const integration = new HttpLambdaIntegration(part, api[part as ApiFunction].function, {
        scopePermissionToRoute: false,
      });
      for (const route of pack()) this.addRoute(route, integration);
      if (part === 'page') this.httpApi.addRoutes({ path: '/{path+}', methods: [HttpMethod.ANY], integration });
    }
    this.addStage(stage);
  }

  private addRoute({ method, path, access }: Route, integration: HttpLambdaIntegration): void {
    const open = access === 'open' ? { authorizer: new HttpNoneAuthorizer() } : {};
    const routes = this.httpApi.addRoutes({ path, methods: gatewayMethods[method], integration, ...open });
    if (access !== 'open') return;
    for (const route of routes)
      acknowledge(
        route,
        'AwsSolutions-APIG4',
        `${path} needs no token, which a monitor, a reader of the documentation and a calendar program cannot send: ` +
          'it tells nothing of any organization, or only what the secret in the address of a calendar feed opens.',
      );
  }

  private addStage(stage: StageConfiguration): void {
    const log = new LogGroup(this, 'AccessLog', {
      retention: stage.logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const httpStage = new HttpStage(this, 'Stage', {
      httpApi: this.httpApi,
      stageName: '$default',
      autoDeploy: true,
      // A metric of each route costs more than all else of a small service; the functions' own metrics and logs say the
      // same.
      detailedMetricsEnabled: false,
      throttle: { rateLimit: stage.api.requests_per_s_max, burstLimit: stage.api.requests_burst_max },
      accessLogSettings: {
        destination: new LogGroupLogDestination(log),
        format: AccessLogFormat.custom(accessLogFormat),
      },
    });
    if (!(httpStage.node.defaultChild instanceof CfnStage))
      throw new Error('The stage of the HTTP API is not as the CDK had it');
  }
}

/** The API takes HEAD wherever it takes GET; the gateway has to be told. */
const gatewayMethods: Readonly<Record<Route['method'], HttpMethod[]>> = {
  get: [HttpMethod.GET, HttpMethod.HEAD],
  post: [HttpMethod.POST],
  put: [HttpMethod.PUT],
  patch: [HttpMethod.PATCH],
};

/**
 * Who, what, how long; never a path, a query, a body or a token: the path of a calendar feed is its secret. `requestId`
 * stands in the log of the function as `gatewayRequestId`.
 */
const accessLogFormat = JSON.stringify({
  time: '$context.requestTime',
  requestId: '$context.requestId',
  ip: '$context.identity.sourceIp',
  actor: '$context.authorizer.claims.sub',
  method: '$context.httpMethod',
  route: '$context.routeKey',
  status: '$context.status',
  bytes: '$context.responseLength',
  latency_ms: '$context.responseLatency',
  authorizerError: '$context.authorizer.error',
  integrationError: '$context.integrationErrorMessage',
});
