import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { CfnStage, HttpApi, HttpMethod, HttpNoneAuthorizer, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { StageConfiguration } from '../stage-configuration.ts';
import { acknowledge } from './acknowledge.ts';
import type { SignIn } from './sign-in.ts';

export type HttpGatewayProps = {
  stage: StageConfiguration;
  api: IFunction;
  signIn: SignIn;
  /** Paths that need no token, in the gateway's form. */
  openPaths: readonly string[];
};

/**
 * The HTTP API: everything goes to the one function, and without a valid token only what is open to all. Cross-origin requests stay closed:
 * the page comes from the same address.
 */
export class HttpGateway extends Construct {
  readonly httpApi: HttpApi;

  constructor(scope: Construct, id: string, { stage, api, signIn, openPaths }: HttpGatewayProps) {
    super(scope, id);
    const { region } = Stack.of(this);
    const issuer = `https://cognito-idp.${region}.amazonaws.com/${signIn.userPool.userPoolId}`;
    const authorizer = new HttpJwtAuthorizer('Token', issuer, { jwtAudience: [signIn.client.userPoolClientId] });
    const integration = new HttpLambdaIntegration('Function', api);
    this.httpApi = new HttpApi(this, 'Api', {
      description: `rule153 (${stage.name})`,
      defaultAuthorizer: authorizer,
      createDefaultStage: false,
    });
    this.httpApi.addRoutes({ path: '/{path+}', methods: [HttpMethod.ANY], integration });
    for (const path of openPaths) {
      const open = this.httpApi.addRoutes({ path, methods: [HttpMethod.GET], integration, authorizer: new HttpNoneAuthorizer() });
      for (const route of open) acknowledge(route, 'AwsSolutions-APIG4', `GET ${path} needs no token, which a monitor, a reader of the documentation and a calendar program cannot send: it tells nothing of any organization, or only what the secret in the address of a calendar feed opens.`);
    }
    this.addStage(stage);
  }

  private addStage(stage: StageConfiguration): void {
    const log = new LogGroup(this, 'AccessLog', { retention: stage.logRetention, removalPolicy: RemovalPolicy.DESTROY });
    const httpStage = new HttpStage(this, 'Stage', {
      httpApi: this.httpApi,
      stageName: '$default',
      autoDeploy: true,
      detailedMetricsEnabled: true,
      throttle: { rateLimit: stage.api.requests_per_s_max, burstLimit: stage.api.requests_burst_max },
      accessLogSettings: { destination: new LogGroupLogDestination(log), format: AccessLogFormat.custom(accessLogFormat) },
    });
    if (!(httpStage.node.defaultChild instanceof CfnStage)) throw new Error('The stage of the HTTP API is not of the form that the CDK had');
  }
}

/** Who, what, how long; never a query, a body or a token. */
const accessLogFormat = JSON.stringify({
  time: '$context.requestTime',
  requestId: '$context.requestId',
  ip: '$context.identity.sourceIp',
  actor: '$context.authorizer.claims.sub',
  method: '$context.httpMethod',
  route: '$context.routeKey',
  path: '$context.path',
  status: '$context.status',
  bytes: '$context.responseLength',
  latency_ms: '$context.responseLatency',
  authorizerError: '$context.authorizer.error',
  integrationError: '$context.integrationErrorMessage',
});
