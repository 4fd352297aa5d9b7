import { defined } from '../../shared/canonical/defined.ts';
import { Duration, Fn, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { edgeHeaders } from '../../functions/lambda/gateway.ts';
import { IMMUTABLE_PATH, pagePolicy, SERVICE_WORKER_PATH } from '../../functions/page/page-policy.ts';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { logicalId } from './acknowledge.ts';
import type { OriginSecrets } from './origin-secrets.ts';

export type FrontDoorProps = {
  httpApi: HttpApi;
  accessLogs: Bucket;
  /** Shown to the API with each request that comes by the edge; undefined where calls that go round it are accepted. */
  originSecrets: OriginSecrets | undefined;
  /** Where the pages of the hosted sign-in are, and its tokens are fetched. */
  signInAddress: string;
  /** Where large responses are fetched from, by a pre-signed address. */
  results: Bucket;
  /** ARN of the firewall's web access control list, if the stage has one. */
  firewallArn: string | undefined;
  /** Folder of the built page; undefined while there is none. */
  pageFolder: string | undefined;
  /** Path patterns that belong to the API, when there is a page beside it. */
  apiPaths: readonly string[];
};

/**
 * The one public address: the page from a private bucket and the API behind the same name, so that no other origin
 * needs to be trusted. Without a page the address leads to the documentation of the API; a bucket is only made when
 * there is something to put into it.
 */
export class FrontDoor extends Construct {
  readonly distribution: Distribution;
  /** The bucket of the page; undefined while there is none. */
  readonly page: Bucket | undefined;

  constructor(scope: Construct, id: string, props: FrontDoorProps) {
    super(scope, id);
    const headers = this.securityHeaders(props);
    const api = this.apiBehavior(props, headers);
    const page = props.pageFolder === undefined ? undefined : this.pageBucket(props.accessLogs);
    this.page = page;
    this.distribution = new Distribution(this, 'Distribution', {
      comment: 'rule153',
      defaultBehavior: page === undefined ? api : this.pageBehavior(page, headers),
      ...(page !== undefined && {
        defaultRootObject: 'index.html',
        additionalBehaviors: Object.fromEntries(props.apiPaths.map((path) => [path, api])),
      }),
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_ALL,
      ...defined({ webAclId: props.firewallArn }),
    });
    if (page !== undefined && props.pageFolder !== undefined) this.deployPage(page, props.pageFolder);
    this.acknowledgeFindings(props.firewallArn !== undefined);
  }

  private securityHeaders({ results, signInAddress }: FrontDoorProps): ResponseHeadersPolicy {
    return new ResponseHeadersPolicy(this, 'Headers', {
      securityHeadersBehavior: {
        // The API sets a stricter policy on its own responses, which stays.
        contentSecurityPolicy: {
          override: false,
          contentSecurityPolicy: pagePolicy([signInAddress, `https://${results.bucketRegionalDomainName}`]),
        },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
        strictTransportSecurity: { accessControlMaxAge: Duration.days(730), includeSubdomains: true, override: true },
      },
    });
  }

  private pageBucket(accessLogs: Bucket): Bucket {
    return new Bucket(this, 'Page', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      serverAccessLogsBucket: accessLogs,
      serverAccessLogsPrefix: 'page/',
      removalPolicy: RemovalPolicy.DESTROY,
    });
  }

  private deployPage(page: Bucket, folder: string): void {
    const files = new BucketDeployment(this, 'PageFiles', {
      sources: [Source.asset(folder)],
      destinationBucket: page,
      prune: true,
      // Short instead of an invalidation, for which the deployment would need a right over every distribution.
      cacheControl: [CacheControl.maxAge(Duration.minutes(5))],
    });
    acknowledgeDeployment(files, page);
  }

  private apiBehavior(
    { httpApi, originSecrets, pageFolder }: FrontDoorProps,
    responseHeadersPolicy: ResponseHeadersPolicy,
  ): BehaviorOptions {
    // `https://ID.execute-api.REGION.amazonaws.com` without its scheme.
    const host = Fn.select(2, Fn.split('/', httpApi.apiEndpoint));
    const code = edgeCode({ rootToDocumentation: pageFolder === undefined });
    const edge = new EdgeFunction(this, 'Edge', {
      code: FunctionCode.fromInline(code),
      runtime: FunctionRuntime.JS_2_0,
      comment: 'Tells the API the address of the viewer',
    });
    return {
      origin: new HttpOrigin(host, {
        protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
        originSslProtocols: [OriginSslPolicy.TLS_V1_2],
        ...(originSecrets !== undefined && { customHeaders: { [edgeHeaders.originSecret]: originSecrets.shown } }),
      }),
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      responseHeadersPolicy,
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      functionAssociations: [{ function: edge, eventType: FunctionEventType.VIEWER_REQUEST }],
      // The edge compresses what it may keep, and of the API it keeps nothing: the functions compress.
      compress: false,
    };
  }

  private pageBehavior(page: Bucket, responseHeadersPolicy: ResponseHeadersPolicy): BehaviorOptions {
    const views = new EdgeFunction(this, 'Views', {
      code: FunctionCode.fromInline(viewCode()),
      runtime: FunctionRuntime.JS_2_0,
      comment: 'Gives the page at the address of every view',
    });
    return {
      origin: S3BucketOrigin.withOriginAccessControl(page),
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      responseHeadersPolicy,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      functionAssociations: [{ function: views, eventType: FunctionEventType.VIEWER_REQUEST }],
      compress: true,
    };
  }

  private acknowledgeFindings(hasFirewall: boolean): void {
    acknowledge(
      this.distribution,
      'AwsSolutions-CFR1',
      'Delegations of every Member State work with it: no country is shut out.',
    );
    acknowledge(
      this.distribution,
      'AwsSolutions-CFR3',
      "The log of the edge would keep whole addresses, and the path of a calendar feed is its secret. The gateway's " +
        'log has every request of the API without its path; the firewall counts what it turns away.',
    );
    acknowledge(
      this.distribution,
      'AwsSolutions-CFR4',
      'Without a domain of its own the distribution serves under cloudfront.net, whose certificate fixes the oldest ' +
        'TLS version that is accepted; browsers of this decade speak 1.2 or 1.3.',
    );
    if (!hasFirewall)
      acknowledge(
        this.distribution,
        'AwsSolutions-CFR2',
        'A stage with invented statements goes without the firewall, ' +
          'which is charged by the month; test and prod have it.',
      );
  }
}

/** What the edge does with a request for the API, in the JavaScript of CloudFront's functions. */
export function edgeCode({ rootToDocumentation }: { rootToDocumentation: boolean }): string {
  const redirect =
    "if (request.uri === '/') return { statusCode: 302, " +
    "statusDescription: 'Found', headers: { location: { value: '/docs' } } };";
  return [
    'function handler(event) {',
    '  var request = event.request;',
    ...(rootToDocumentation ? [`  ${redirect}`] : []),
    `  request.headers['${edgeHeaders.viewerAddress}'] = { value: event.viewer.ip };`,
    '  return request;',
    '}',
  ].join('\n');
}

/** Every address of a view is the one page; only its files have addresses of their own. */
export function viewCode(): string {
  return [
    'function handler(event) {',
    '  var request = event.request;',
    `  var isFile = request.uri === '${SERVICE_WORKER_PATH}' || request.uri.indexOf('${IMMUTABLE_PATH}') === 0;`,
    "  if (!isFile) request.uri = '/index.html';",
    '  return request;',
    '}',
  ].join('\n');
}

/** The CDK's own function puts the files into the bucket, at deployments alone. */
function acknowledgeDeployment(files: BucketDeployment, page: Bucket): void {
  const copies =
    "The CDK's function copies the page from the bucket of assets into the page's own, when it is deployed";
  const role = files.handlerRole;
  acknowledge(
    role,
    'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
    `${copies}; the policy lets it write a log.`,
  );
  for (const action of ['s3:GetBucket*', 's3:GetObject*', 's3:List*', 's3:Abort*', 's3:DeleteObject*'] as const)
    acknowledge(role, `AwsSolutions-IAM5[Action::${action}]`, `${copies}.`);
  const assets = `arn:aws:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-${Stack.of(files).region}/*`;
  for (const resource of [assets, `<${logicalId(page)}.Arn>/*`])
    acknowledge(role, `AwsSolutions-IAM5[Resource::${resource}]`, `${copies}.`);
  const handler = role.node.scope;
  if (handler !== undefined)
    acknowledge(
      handler,
      'AwsSolutions-L1',
      "The runtime of the CDK's own function is the CDK's to choose; it comes with its releases.",
    );
}
