import { countFigures } from '../../../shared/documents/bookmarks.ts';
import type { StatementDocument } from '../../../shared/documents/statement-document.ts';
import { refuseTooMuchWork, type TooMuch } from '../work-limits.ts';

/** Refuses a document in which more figures stand than may be written. @throws Refused. */
export function refuseManyFigures(document: StatementDocument, said: Pick<TooMuch, 'most' | 'instead' | 'one'>) {
  refuseTooMuchWork({
    path: '',
    what: 'The document',
    count: countFigures(document),
    unit: 'figures',
    ...said,
  });
}
