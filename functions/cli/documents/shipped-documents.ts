import {
  readShippedDocuments,
  referenceCard,
  referenceCardIds,
  referenceStatement,
  referenceStatementIds,
} from '../../documents/shipped-documents.ts';
import { isFound } from '../../use-cases/documents/search-documents.ts';
import { UsageError } from '../terminal/failure.ts';
import type { DocumentSource, Listed } from './document-source.ts';

/** The documents that are shipped with the program: no service and no network is needed for them. */
export function shippedDocuments(now: () => Date): DocumentSource {
  return {
    origin: 'shipped with rule153',
    reader: readShippedDocuments(now),
    list: async (kind, { search = '', state } = {}) => {
      if (state !== undefined) throw new UsageError('--state goes with a service: what is shipped is in no workflow.');
      const listed = kind === 'statement' ? listStatements() : listCards();
      return Promise.resolve(listed.filter(({ id, ...fields }) => isFound({ id, fields }, search)));
    },
  };
}

function listStatements(): readonly Listed[] {
  return referenceStatementIds().flatMap((id): Listed[] => {
    const found = referenceStatement(id);
    return found === undefined ? [] : [{ id, symbol: found.symbol, title: found.title, date: found.date }];
  });
}

function listCards(): readonly Listed[] {
  return referenceCardIds().flatMap((id): Listed[] => {
    const found = referenceCard(id);
    if (found === undefined) return [];
    const { title, provenance, verifiedOn, rates } = found;
    return [{ id, title, provenance, verifiedOn, rates: String(rates.length) }];
  });
}
