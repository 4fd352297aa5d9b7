import { rowChange } from '../imports/field-differences.ts';
import type { RowChange } from '../imports/import-table.ts';
import { pathText } from '../model/parse.ts';
import { type Problem, Refused } from '../model/problem.ts';
import type { AnalogueList, PublishedDocument, PublishedStatement } from './analogue-list.ts';
import { type PublicList, readListed } from './public-list.ts';
import { queryPublicList, type RowQuery } from './query-public-list.ts';

/** A list with the public one taken in: what each row did, and what a careful reader asks. */
export type ImportedList = { document: AnalogueList; changes: readonly RowChange[]; queries: readonly RowQuery[] };

/** The list of analogues that a first copy of the public list is taken into. */
export function beginList(origin: string, title = 'Published statements'): AnalogueList {
  return {
    schema: 'rule153/analogue-list/1',
    id: 'published-statements',
    ...{ title, origin },
    currency: 'USD',
    statements: [],
  };
}

/**
 * Takes the public list into a list of analogues. A draft that is there already becomes what the public list says, but
 * for amounts that somebody checked against the document; drafts that it does not name stay.
 *
 * @throws Refused with every draft that is there twice, or whose symbol makes no id.
 */
export function importPublicList(list: AnalogueList, published: PublicList): ImportedList {
  const problems: Problem[] = [];
  const changes: RowChange[] = [];
  const queries: RowQuery[] = [...queryPublicList(published)];
  const statements = new Map(list.statements.map((one) => [one.id, one]));
  const rows = new Map<string, number>();
  published.forEach((draft, index) => {
    const row = index + 1;
    const read = readListed(draft);
    const earlier = rows.get(read.id);
    if (read.id === '' || earlier !== undefined) {
      problems.push({
        code: earlier === undefined ? 'invalid' : 'duplicate-id',
        path: pathText([index, 'referenced_resolution']),
        message:
          earlier === undefined
            ? 'must have letters or digits'
            : `names the draft of entry ${earlier} again ("${read.symbol}"); make one entry of the two`,
      });
      return;
    }
    rows.set(read.id, row);
    const before = statements.get(read.id);
    const after = keepChecked(before, read, (field, message) => queries.push({ row, field, message }));
    statements.set(read.id, after);
    changes.push(rowChange(row, `${after.symbol} [${after.id}]`, before && fieldsOf(before), fieldsOf(after)));
  });
  if (problems.length > 0) throw new Refused(problems);
  queries.sort((a, b) => a.row - b.row);
  return { document: { ...list, statements: [...statements.values()] }, changes, queries };
}

/** What somebody checked stays with its document; where the list says something new, or the document is gone, it is told. */
function keepChecked(
  before: PublishedStatement | undefined,
  read: PublishedStatement,
  tell: (field: string, message: string) => void,
): PublishedStatement {
  const checked = new Map((before?.documents ?? []).flatMap((one) => (one.checked ? [[nameOf(one), one]] : [])));
  if (checked.size === 0) return read;
  const documents = read.documents.map((document, index): PublishedDocument => {
    const was = checked.get(nameOf(document));
    if (was?.checked === undefined) return document;
    checked.delete(nameOf(document));
    if (was.amount !== document.amount)
      tell(
        `stages[${index}].amount`,
        `was ${was.amount ?? 'not known'} and is ${document.amount ?? 'not known'}; ${was.checked.amount} counts, as checked against ${was.checked.source[0]?.symbol ?? 'the document'}`,
      );
    return { ...document, checked: was.checked };
  });
  for (const { symbol, checked: gone } of checked.values())
    tell('stages', `no longer has ${symbol}, whose amount was checked as ${gone?.amount ?? ''}; that goes with it`);
  return { ...read, documents };
}

function nameOf({ committee, symbol, type }: PublishedDocument): string {
  return [committee, symbol, type].join('\n');
}

/** A draft as flat fields, so that a change is told by its document and field. */
function fieldsOf({ symbol, title, year, documents }: PublishedStatement): object {
  const fields: Record<string, unknown> = { symbol, title, year };
  documents.forEach((document, index) => {
    for (const [name, value] of Object.entries(document)) fields[`stages[${index}].${name}`] = value;
  });
  return fields;
}
