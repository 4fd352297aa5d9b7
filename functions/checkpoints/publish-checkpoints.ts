import { hashText } from '../../shared/canonical/content-hash.ts';
import type { LogSigner } from '../../shared/checkpoints/log-signer.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { StoreError } from '../ledger/store-error.ts';

/** What publishing needs of the world. */
export type PublishingPorts = {
  ledger: Pick<Ledger, 'extendLog'>;
  signer: LogSigner;
  /** Every organization that may have a log. */
  organizations: () => Promise<readonly string[]>;
  /** Puts a note under a name. Where one is already, it stays as it is: false. */
  publish: (name: string, note: string) => Promise<boolean>;
  now: () => Date;
};

/** How many logs have a checkpoint of this day, how many had one already, and how many have no entries yet. */
export type Publication = { published: number; found: number; empty: number };

/**
 * Publishes the checkpoint of every organization's log under the day. What fails for one organization keeps no other
 * from it; done again on the same day, it publishes what is missing and changes nothing that is there.
 *
 * @throws Error naming how many failed and the first reason, after all were tried.
 */
export async function publishCheckpoints(ports: PublishingPorts): Promise<Publication> {
  const day = ports.now().toISOString().slice(0, 10);
  const done = { published: 0, found: 0, empty: 0 };
  const failures: unknown[] = [];
  for (const organization of await ports.organizations()) {
    try {
      done[await publishOne(ports, organization, day)] += 1;
    } catch (error) {
      failures.push(error);
    }
  }
  const [first] = failures;
  if (first === undefined) return done;
  const reason = first instanceof Error ? first.message : 'for a reason that is not known';
  throw new Error(`The checkpoints of ${failures.length} organizations were not published. The first: ${reason}`, {
    cause: first,
  });
}

async function publishOne(
  { ledger, signer, publish }: PublishingPorts,
  organization: string,
  day: string,
): Promise<keyof Publication> {
  try {
    const { note } = await ledger.extendLog(organization, signer);
    return (await publish(checkpointName(organization, day), note)) ? 'published' : 'found';
  } catch (error) {
    if (error instanceof StoreError && error.code === 'not-found') return 'empty';
    throw error;
  }
}

/** Where the checkpoint of a day is: below the name of its organization, or the hash of one that is no plain name. */
export function checkpointName(organization: string, day: string): string {
  const folder = /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(organization) ? organization : hashText(organization);
  return `checkpoints/${folder}/${day}.txt`;
}
