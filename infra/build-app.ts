import { Annotations, type App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { DataStack } from './data-stack.ts';
import { deploymentChoices } from './deployment-choices.ts';
import { FirewallStack } from './firewall-stack.ts';
import { ServiceStack } from './service-stack.ts';

export type Rule153Stacks = { data: DataStack; service: ServiceStack; firewall: FirewallStack | undefined };

/** Where CloudFront's firewalls must be. */
const firewallRegion = 'us-east-1';

/** Puts the stacks of the chosen stage into an app, checked by the rules of AWS Solutions at each synthesis. */
export function buildApp(app: App): Rule153Stacks {
  const choices = deploymentChoices(app.node);
  const { stage } = choices;
  const name = (part: string): string => `Rule153-${stage.name}-${part}`;
  const env = { region: stage.region };
  const data = new DataStack(app, name('Data'), stage, { env, choices });
  const firewall = stage.hasFirewall
    ? new FirewallStack(app, name('Firewall'), stage, { env: { region: firewallRegion }, crossRegionReferences: true })
    : undefined;
  const service = new ServiceStack(app, name('Service'), stage, {
    env,
    data,
    firewallArn: firewall?.arn,
    choices,
    crossRegionReferences: firewall !== undefined,
  });
  for (const warning of choices.warnings)
    Annotations.of(service).addWarningV2(`rule153:${warning.split(' ', 1)[0]}`, warning);
  // A dashboard takes tags since recently: older checkers of templates refuse them, and nobody looks for them there.
  const options = { excludeResourceTypes: ['AWS::CloudWatch::Dashboard'] };
  Tags.of(app).add('application', 'rule153', options);
  Tags.of(app).add('stage', stage.name, options);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return { data, service, firewall };
}
