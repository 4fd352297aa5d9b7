import { contentHash } from '../../../shared/canonical/content-hash.ts';
import type { BasisEntry } from '../../../shared/rate-validity/estimate-basis.ts';
import { joinDocument } from '../../ledger/items/content.ts';
import type { RevisionName } from '../../ledger/reading/load-revision.ts';
import type { Revision } from '../../ledger/items/revision.ts';
import type { Kind } from '../../documents/kinds/kind.ts';
import { takeStored } from '../../documents/parse-document.ts';
import type { ComputePorts } from '../ports.ts';
import { nearestName } from '../../../shared/model/did-you-mean.ts';
import { type Problem, Refused } from '../../../shared/model/problem.ts';
import { StoreError } from '../../ledger/store-error.ts';
import type { RateCard } from '../../../shared/model/rate.ts';
import type { ListedDocument } from '../../ledger/reading/list.ts';
import { rateCardKind } from '../../documents/kinds/kinds.ts';

/** A document as an estimate takes it, with the entry by which its basis names it. */
export type Loaded<Document> = { document: Document; entry: BasisEntry };

/**
 * Loads one revision of a document for an estimate: by its number, by its name in a list, as it was read before, or the
 * head.
 *
 * @throws StoreError `not-found`, `integrity`, `unavailable`.
 */
export async function loadDocument<Document extends object>(
  ports: Pick<ComputePorts, 'documents'>,
  organization: string,
  kind: Kind,
  id: string,
  revision?: number | RevisionName | Revision,
): Promise<Loaded<Document>> {
  const [stored, content] = await Promise.all([
    ports.documents.read({ organization, kind: kind.kind, id, revision }),
    kind.load(),
  ]);
  const { hash, number } = stored.revision;
  // The hash is of what is stored; parsing adds nothing to it, since documents are stored as they were parsed.
  const entry = { id, revision: number, hash, content: contentHash(joinDocument(stored.content, content.partsKey)) };
  return { document: takeStored(content, stored) as Document, entry };
}

/**
 * Loads every document that is named, all at once.
 *
 * @throws Refused with one problem for each that does not exist and those that `check` finds in the others, in the
 *   order of the names whatever was loaded first.
 */
export async function loadNamed<Document>(
  ids: readonly string[],
  load: (id: string) => Promise<Loaded<Document>>,
  missing: (id: string, position: number) => Problem | Promise<Problem>,
  check: (document: Document, position: number) => readonly Problem[] = () => [],
): Promise<readonly Loaded<Document>[]> {
  const outcomes = await Promise.all(
    ids.map(async (id, position): Promise<{ loaded?: Loaded<Document>; problems: readonly Problem[] }> => {
      try {
        const loaded = await load(id);
        return { loaded, problems: check(loaded.document, position) };
      } catch (error) {
        if (!(error instanceof StoreError) || error.code !== 'not-found') throw error;
        return { problems: [await missing(id, position)] };
      }
    }),
  );
  const problems = outcomes.flatMap((outcome) => outcome.problems);
  if (problems.length > 0) throw new Refused(problems);
  return outcomes.flatMap(({ loaded }) => loaded ?? []);
}

/**
 * Loads the head of every rate card named, in order; of those that `heads` lists, the revision that stands there.
 *
 * @throws Refused (`missing-rate-card`) naming all that do not exist.
 */
export async function loadCards(
  ports: ComputePorts,
  organization: string,
  ids: readonly string[],
  heads: readonly ListedDocument[] = [],
): Promise<readonly Loaded<RateCard>[]> {
  const listed = new Map(heads.map(({ id, number, hash }) => [id, { number, hash }]));
  return loadNamed(
    ids,
    (id) => loadDocument<RateCard>(ports, organization, rateCardKind, id, listed.get(id)),
    async (id, position) => ({
      code: 'missing-rate-card',
      path: `rateCards[${position}]`,
      message: `there is no rate card "${id}"; add it, or name another one${await nearestCard(ports, organization, id)}`,
    }),
  );
}

/** Cards that are looked at for the one that was meant. */
const cardsMax = 200;

async function nearestCard({ documents }: Pick<ComputePorts, 'documents'>, organization: string, id: string) {
  const { items } = await documents.list({ organization, kind: 'rate-card', limit: cardsMax });
  const nearest = nearestName(
    id,
    items.map((card) => card.id),
  );
  return nearest === undefined ? '' : `. Did you mean "${nearest}"?`;
}
