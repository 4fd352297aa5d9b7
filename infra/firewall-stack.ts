import { Stack, type StackProps } from 'aws-cdk-lib';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import type { StageConfiguration } from './stage-configuration.ts';

/** Requests of one address in five minutes before it is turned away for a while. An office behind one address stays far below. */
const requestsOfAddressMax = 10_000;

/**
 * The web application firewall in front of CloudFront, which AWS keeps in us-east-1. An HTTP API has none of its own: who finds its address
 * and goes around CloudFront still meets the gateway's throttle and the token.
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
        // Statements are longer than the rule's 8 KiB, and their words are not markup: the API parses every body by its schema.
        managedRules('AWSManagedRulesCommonRuleSet', 3, ['SizeRestrictions_BODY', 'CrossSiteScripting_BODY']),
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

function visibility(metricName: string): CfnWebACL.VisibilityConfigProperty {
  return { cloudWatchMetricsEnabled: true, metricName, sampledRequestsEnabled: true };
}
