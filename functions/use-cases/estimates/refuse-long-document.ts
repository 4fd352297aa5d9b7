import { countPlaces } from '../../../shared/documents/bookmarks.ts';
import type { StatementDocument } from '../../../shared/documents/statement-document.ts';
import { refuseTooMuchWork, type TooMuch } from '../work-limits.ts';

/** Refuses a document that is longer than may be written. @throws Refused. */
export function refuseLongDocument(document: StatementDocument, said: Pick<TooMuch, 'most' | 'instead' | 'one'>) {
  refuseTooMuchWork({
    path: '',
    what: 'The document',
    count: countPlaces(document),
    unit: 'paragraphs, cells and notes',
    ...said,
  });
}
