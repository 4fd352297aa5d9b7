import { exitCodes, UsageError } from '../terminal/failure.ts';
import { defineCommand } from '../terminal/command.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { type AskAws, AwsRefusal, createAskAws, type Deployment, findDeployment, stages } from './deployment.ts';
import { checks } from './checks.ts';
import type { Check, Finding } from './finding.ts';

/** `rule153 doctor --stage prod` */
export const doctorCommand = defineCommand({
  name: 'doctor',
  about: 'what a deployment on AWS is without, and what helps; changes nothing',
  arguments: [],
  options: { stage: { type: 'string', value: stages.join('|'), about: 'the stage that was deployed' } },
  examples: [{ command: 'doctor --stage prod', about: 'exit code 0 if nothing is missing, 1 if something is' }],
  run: async ({ options }, terminal) => {
    const stage = stages.find((one) => one === options.stage);
    if (stage === undefined) throw new UsageError(`"doctor" needs a stage: --stage <${stages.join('|')}>.`);
    const ask = createAskAws(terminal.environment);
    const found = await seen('deployment', () => findDeployment(ask, stage));
    if ('state' in found) return report([found], terminal);
    const findings = await Promise.all(checks.map((check) => look(check, ask, found)));
    return report(findings.flat(), terminal);
  },
});

async function look(
  { subject, look: lookAt }: Check,
  ask: AskAws,
  deployment: Deployment,
): Promise<readonly Finding[]> {
  const findings = await seen(subject, () => lookAt(ask, deployment));
  return 'state' in findings ? [findings] : findings;
}

/** What a look gives, or the finding that it could not be taken. */
async function seen<Sight extends object>(
  subject: string,
  take: () => Promise<Sight>,
): Promise<Sight | (Finding & { state: 'unknown' })> {
  try {
    return await take();
  } catch (error) {
    // What AWS prints in another shape than is known is as good as not seen.
    if (error instanceof AwsRefusal || (error instanceof Error && error.name.startsWith('$Zod')))
      return { state: 'unknown', subject, detail: error.message };
    throw error;
  }
}

const signs = { right: 'right  ', missing: 'MISSING', unknown: 'unseen ' } as const;

function report(findings: readonly Finding[], terminal: Terminal): number {
  for (const finding of findings) {
    terminal.print(`${signs[finding.state]}  ${finding.subject}: ${finding.detail}\n`);
    if (finding.state === 'missing') terminal.print(`         ${finding.remedy}\n`);
  }
  const wanting = findings.filter(({ state }) => state !== 'right').length;
  terminal.tell(
    wanting === 0 ? 'Nothing is missing that can be seen from here.' : `${wanting} of ${findings.length} need you.`,
  );
  return wanting === 0 ? exitCodes.ok : exitCodes.refused;
}
