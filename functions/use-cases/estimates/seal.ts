import { contentHash } from '../../../shared/canonical/content-hash.ts';
import type { Estimate } from '../../../shared/results/estimate.ts';
import type { Revision } from '../../ledger/items/revision.ts';
import { StoreError } from '../../ledger/store-error.ts';
import { estimateKind } from '../../documents/kinds/kinds.ts';
import type { ComputePorts } from '../ports.ts';
import { stateOf } from '../../../shared/model/workflow.ts';
import { loadDocument } from './load-document.ts';
import type { SavedEstimate } from '../../documents/kinds/estimate.ts';

/**
 * Where the manifest of a submitted statement names the saved estimate that it was sealed with, and the hash of that
 * document's content.
 */
export const sealFields = { estimate: 'sealedEstimate', content: 'sealedContent' } as const;

/** Which rates a submitted statement is shown with: those that it was sealed with, or those in force at present. */
export type RatesChoice = 'sealed' | 'current';

/**
 * What a submission sealed: the revision that was submitted, and the estimate, which names every revision that it was
 * made from.
 */
export type Seal = { revision: Revision; saved: SavedEstimate };

/**
 * A statement whose figures were sealed, one that was submitted before submissions were sealed, or one that is not
 * submitted.
 */
export type Sealing = { seal: Seal } | { unsealed: Revision } | undefined;

/** How many revisions after the one asked for are looked at. */
const revisionsSearchedMax = 1000;

/** The fields of a manifest by which a submission is sealed with a saved estimate. */
export function sealWith(saved: SavedEstimate): Record<string, string> {
  return { [sealFields.estimate]: saved.id, [sealFields.content]: contentHash(saved) };
}

/** The fields of a manifest without those of a seal: for a revision that is no longer submitted. */
export function withoutSeal(fields: Readonly<Record<string, string>>): Record<string, string> {
  const { [sealFields.estimate]: estimate, [sealFields.content]: content, ...others } = fields;
  return others;
}

/**
 * An estimate of a statement that was submitted before submissions were sealed: its figures follow the rates, which it
 * says.
 */
export function withUnsealedQuery(estimate: Estimate, { number, time }: Revision): Estimate {
  const message =
    `revision ${number} was submitted on ${time.slice(0, 10)} without a seal, as submissions were then: these ` +
    'figures follow the rates of today and may have moved since. Recall it and submit it again to seal its figures';
  return { ...estimate, warnings: [...estimate.warnings, { severity: 'query', code: 'not-sealed', message }] };
}

/** Whether a revision is one whose figures no longer move. */
function isLocked(revision: Revision): boolean {
  const state = stateOf(revision);
  return state === 'submitted' || state === 'closed';
}

/**
 * Finds out whether the figures of a revision are sealed. An earlier revision is sealed by the submission that followed
 * it, if nothing in the statement was changed in between.
 *
 * @param head the head of the statement.
 * @param number of the revision asked for; the head if left out.
 * @throws StoreError `integrity` if the seal names another estimate than the one that is stored; `unavailable`.
 */
async function findSealing(ports: ComputePorts, head: Revision, number: number | undefined): Promise<Sealing> {
  const sealed = await findSealed(ports, head, number);
  if (sealed === undefined) return undefined;
  const { [sealFields.estimate]: id, [sealFields.content]: content } = sealed.fields;
  if (id === undefined) return { unsealed: sealed };
  const { document, entry } = await loadDocument<SavedEstimate>(ports, sealed.organization, estimateKind, id);
  if (entry.content === content || ports.documents.upgrades === true)
    return { seal: { revision: sealed, saved: document } };
  throw new StoreError(
    'integrity',
    `Saved estimate "${id}" is not the one with which revision ` +
      `${sealed.number} of statement "${sealed.id}" was sealed.`,
  );
}

/** As `findSealing`, for a request that may want other rates than the sealed ones. */
export async function findSealingFor(
  ports: ComputePorts,
  request: {
    revision?: number | undefined;
    rateCards?: readonly string[] | undefined;
    rates?: RatesChoice | undefined;
  },
  head: Revision | undefined,
): Promise<Sealing> {
  if (head === undefined || request.rates === 'current' || request.rateCards !== undefined) return undefined;
  return findSealing(ports, head, request.revision);
}

/** The submitted revision whose figures are those of the revision asked for. */
async function findSealed(
  ports: ComputePorts,
  head: Revision,
  number: number | undefined,
): Promise<Revision | undefined> {
  if (number === undefined || number >= head.number) return isLocked(head) ? head : undefined;
  const { organization, kind, id } = head;
  const limit = Math.min(head.number - number + 1, revisionsSearchedMax);
  const { items } = await ports.documents.history({ organization, kind, id, limit });
  const following = items.filter((revision) => revision.number >= number).reverse();
  const [asked] = following;
  if (asked?.number !== number) return undefined;
  const changed = following.findIndex(({ head: document, lists }) => !isSameContent(asked, { head: document, lists }));
  return following.slice(0, changed < 0 ? undefined : changed).find(isLocked);
}

function isSameContent(one: Pick<Revision, 'head' | 'lists'>, other: Pick<Revision, 'head' | 'lists'>): boolean {
  return one.head === other.head && one.lists.join() === other.lists.join();
}
