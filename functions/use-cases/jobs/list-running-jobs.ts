import { defined } from '../../../shared/canonical/defined.ts';
import type { UseCasePorts } from '../ports.ts';

/** The ids of the jobs of an organization that run or wait for their turn. Raises StoreError. */
export async function listRunningJobs(
  { ledger }: Pick<UseCasePorts, 'ledger'>,
  organization: string,
): Promise<readonly string[]> {
  const running: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await ledger.list({
      organization,
      kind: 'job',
      limit: 1000,
      ...defined({ cursor }),
    });
    running.push(...page.items.filter(({ state }) => state === 'running').map(({ id }) => id));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return running;
}
