import { buildDocument } from '../../shared/documents/build-document.ts';
import type { Language } from '../../shared/languages/language.ts';
import type { StatementDocument } from '../../shared/documents/statement-document.ts';
import { estimate } from '../../shared/engine/estimate.ts';
import type { RateCard } from '../../shared/model/rate.ts';
import type { Statement } from '../../shared/model/statement.ts';
import { referenceCard, referenceStatement } from './reference.ts';

const entry = (id: string) => ({ id, revision: 1, hash: 'a'.repeat(43), content: 'b'.repeat(43) });

/** The revisions of a document of the tests. */
const basis = {
  engine: '1',
  statement: entry('A-1'),
  scenarios: [],
  rateCards: [],
  decisions: [],
  superseded: [],
  madeOn: '2025-01-01',
  staleAfter_d: 365,
};

/** A statement with its estimate, as documents are made of them. */
export function documentInputs(statement: Statement, cards: readonly RateCard[] = [referenceCard('l53-identified')]) {
  return { statement, basis, estimate: estimate(statement, cards) };
}

/** The document of a statement, A/C.3/79/L.53 if none is given; `change` alters it before. */
export function documentOf(
  language: Language = 'en',
  change: (statement: Statement) => Statement = (same) => same,
): StatementDocument {
  return buildDocument(documentInputs(change(referenceStatement())), language);
}
