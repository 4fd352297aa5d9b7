import { isLookAlikeId } from '../../../shared/canonical/names.ts';
import type { Kind } from '../../documents/kinds/kind.ts';
import { ConflictError } from '../../ledger/store-error.ts';
import type { UseCasePorts } from '../ports.ts';

/**
 * Heads that are looked at before a document is created: five reads of the ledger, as of a search. Documents that were
 * created since the ledger notes what looks alike need none of it; earlier ones are found among so many.
 */
const pagesMax = 5;
const headsInPage = 1000;

/**
 * Refuses a new document whose id looks like that of another of its kind: who asks for the one would get the other, and
 * nobody would see it.
 *
 * @throws ConflictError that names the other.
 */
export async function refuseLookAlike(
  { ledger }: UseCasePorts,
  organization: string,
  { kind, noun }: Kind,
  id: string,
): Promise<void> {
  let cursor: string | undefined;
  for (let page = 0; page < pagesMax; page += 1) {
    const heads = await ledger.list({
      organization,
      kind,
      limit: headsInPage,
      ...(cursor !== undefined && { cursor }),
    });
    const other = heads.items.find((head) => isLookAlikeId(head.id, id));
    if (other !== undefined) {
      throw new ConflictError(
        `There is a ${noun} "${other.fields['symbol'] ?? other.id}" already, whose id "${other.id}" looks like ` +
          `"${id}": they differ only in case, spaces or characters that the eye takes for one another. Change that ` +
          'one, or choose another id.',
        'none',
      );
    }
    ({ cursor } = heads);
    if (cursor === undefined) return;
  }
}
