import { Stack, type StackProps } from 'aws-cdk-lib';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import type { StageConfiguration } from './stage-configuration.ts';

/**
 * Rules of the common set that count and turn nothing away, since the API is stricter or knows better: it parses every
 * body by its schema and refuses what is too long with a message. The set's limits (8 KiB of body, 2 KiB of query) are
 * below those of the API (9 MiB, 8,192 characters of address), and what a statement or the reason of a change says in
 * prose may look like markup, a path or an address.
 */
const leftToTheApi = [
  'SizeRestrictions_BODY',
  'SizeRestrictions_QUERYSTRING',
  'CrossSiteScripting_BODY',
  'CrossSiteScripting_QUERYARGUMENTS',
  'GenericLFI_BODY',
  'GenericLFI_QUERYARGUMENTS',
  'GenericRFI_BODY',
  'GenericRFI_QUERYARGUMENTS',
] as const;

/**
 * Requests of one address in five minutes before it is turned away for a while. An office behind one address stays far
 * below.
 */
const requestsOfAddressMax = 10_000;

/**
 * The web application firewall in front of CloudFront, which AWS keeps in us-east-1. An HTTP API has none of its own:
 * who finds its address and goes round CloudFront is refused for lack of the secret that CloudFront shows, see
 * `OriginSecrets`.
 */
export class FirewallStack extends Stack {
  readonly arn: string;

  constructor(scope: Construct, id: string, stage: StageConfiguration, props: StackProps) {
    super(scope, id, { ...props, description: `rule153 ${stage.name}: the firewall in front of CloudFront` });
    const acl = new CfnWebACL(this, 'WebAcl', {
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: visibility('WebAcl'),
      rules: [
        {
          name: 'TooManyRequests',
          priority: 0,
          action: { block: { customResponse: { responseCode: 429 } } },
          statement: { rateBasedStatement: { aggregateKeyType: 'IP', limit: requestsOfAddressMax } },
          visibilityConfig: visibility('TooManyRequests'),
        },
        managedRules('AWSManagedRulesKnownBadInputsRuleSet', 1, []),
        managedRules('AWSManagedRulesAmazonIpReputationList', 2, []),
        managedRules('AWSManagedRulesCommonRuleSet', 3, leftToTheApi),
      ],
    });
    this.arn = acl.attrArn;
  }
}

function managedRules(name: string, priority: number, counted: readonly string[]): CfnWebACL.RuleProperty {
  return {
    name,
    priority,
    overrideAction: { none: {} },
    statement: {
      managedRuleGroupStatement: {
        vendorName: 'AWS',
        name,
        ruleActionOverrides: counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
      },
    },
    visibilityConfig: visibility(name),
  };
}

/** No samples: they keep whole addresses and headers, and the path of a calendar feed is its secret, as a token is. */
function visibility(metricName: string): CfnWebACL.VisibilityConfigProperty {
  return { cloudWatchMetricsEnabled: true, metricName, sampledRequestsEnabled: false };
}
