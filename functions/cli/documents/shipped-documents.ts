import {
  referenceCard,
  referenceCardIds,
  referenceStatement,
  referenceStatementIds,
} from '../../documents/shipped-documents.ts';
import type { Documents, Listed } from './documents.ts';

/** The documents that are shipped with the program: no service and no network is needed for them. */
export const shippedDocuments: Documents = {
  place: 'shipped with rule153',
  statement: (name) => Promise.resolve(referenceStatement(name)),
  card: (id) => Promise.resolve(referenceCard(id)),
  statementIds: () =>
    Promise.resolve(
      referenceStatementIds().flatMap((id): Listed[] => {
        const found = referenceStatement(id);
        return found === undefined ? [] : [{ id, symbol: found.symbol, title: found.title, date: found.date }];
      }),
    ),
  cardIds: () =>
    Promise.resolve(
      referenceCardIds().flatMap((id): Listed[] => {
        const found = referenceCard(id);
        return found === undefined
          ? []
          : [
              {
                id,
                title: found.title,
                provenance: found.provenance,
                verifiedOn: found.verifiedOn,
                rates: String(found.rates.length),
              },
            ];
      }),
    ),
};
