import { parseChecked } from '../../shared/checks/parse-checked.ts';
import { parse } from '../../shared/model/parse.ts';
import { withoutMarksIn } from '../../shared/model/upgrade.ts';
import { Refused } from '../../shared/model/problem.ts';
import type { StoredDocument } from '../ledger/reading/read.ts';
import { joinDocument } from '../ledger/items/content.ts';
import { StoreError } from '../ledger/store-error.ts';
import { wasCheckedAlike } from './kinds/checked-field.ts';
import type { KindContent } from './kinds/kind.ts';

/**
 * Checks a document that someone sends: by its schema, then by what the schema cannot see.
 *
 * @throws Refused with every problem.
 */
export function parseDocument(content: KindContent, value: unknown): object {
  const { schema, check = () => [], further = () => [], example } = content;
  return parseChecked({ schema, check, further, example }, value);
}

/**
 * Joins and checks a stored document again, so that its fields have the order of the schema, and what is read is what
 * may be written. Marks that no reader sees were stored before they were refused: a document that would fit without
 * them is read without them.
 *
 * @throws StoreError `integrity` if it does not fit its schema any more.
 */
export function parseStored(content: KindContent, { revision, content: stored, checked }: StoredDocument): object {
  if (checked !== undefined) return checked;
  try {
    return parseOrWithoutMarks(content, joinDocument(stored, content.partsKey));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new StoreError(
      'integrity',
      `Revision ${revision.number} of ${revision.kind} "${revision.id}" does not fit the schema of its kind.`,
      { cause: error },
    );
  }
}

/**
 * A stored document for a computation: as `parseStored` gives it, but for one that passed today's checks when it was
 * stored. The ledger has verified every hash from the manifest, which says so, down to the last part, so that what is
 * here is what was checked then; its fields have the order in which they are stored.
 *
 * @throws StoreError `integrity` if it has to be checked and does not fit.
 */
export function takeStored(content: KindContent, document: StoredDocument): object {
  if (document.checked !== undefined || !wasCheckedAlike(content, document.revision))
    return parseStored(content, document);
  return joinDocument(document.content, content.partsKey);
}

function parseOrWithoutMarks({ schema }: KindContent, document: object): object {
  try {
    return parse(schema, document);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return parse(schema, withoutMarksIn(document));
  }
}
