import { defined } from '../../../shared/canonical/defined.ts';
import type { ListedDocument } from '../../ledger/reading/list.ts';
import type { UseCasePorts } from '../ports.ts';
import { UseCaseError } from '../use-case-error.ts';

/**
 * The jobs of an organization that run or wait for their turn, as lists show them.
 *
 * @throws StoreError.
 */
export async function listRunningJobs(
  { ledger }: Pick<UseCasePorts, 'ledger'>,
  organization: string,
): Promise<readonly ListedDocument[]> {
  const running: ListedDocument[] = [];
  let cursor: string | undefined;
  do {
    const page = await ledger.list({
      organization,
      kind: 'job',
      limit: 1000,
      ...defined({ cursor }),
    });
    running.push(...page.items.filter(({ state }) => state === 'running'));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return running;
}

/**
 * Refuses a further job where an organization has as many under way as it may. Requests at the very same moment may
 * each see the last free place: the bound is for the load of the service, which one job more does not change.
 *
 * @throws UseCaseError `too-many-jobs`, which names the number, the limit and what to do; StoreError.
 */
export async function refuseTooManyJobs(
  ports: Pick<UseCasePorts, 'ledger' | 'limits'>,
  organization: string,
): Promise<void> {
  const running = await listRunningJobs(ports, organization);
  if (running.length < ports.limits.jobsAtOnce) return;
  throw new UseCaseError(
    'too-many-jobs',
    `${running.length} jobs of your organization run or wait; it may have ${ports.limits.jobsAtOnce} at once. Wait ` +
      `until one is done, or cancel one that is not needed: "${running[0]?.id ?? ''}" is among them.`,
  );
}
