import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../shared/model/parse.ts';
import { type RateCard, rateCardSchema } from '../../../shared/model/rate.ts';
import { sourceSchema } from '../../../shared/model/source.ts';
import { type Statement, statementSchema } from '../../../shared/model/statement.ts';
import { readText } from '../../support/reference.ts';
import { type Priced, corpus, outcomeOf } from './corpus.ts';
import { type Subject, decidingFields } from './deciding-fields.ts';
import { type Names, listFields, saysDescription } from './list-fields.ts';

const names: Names = new Map();
const schemas = new Map([
  ...listFields(sourceSchema, names, 'Source'),
  ...listFields(statementSchema, names),
  ...listFields(rateCardSchema, names),
]);
const fields = [...schemas.keys()];

/** The two lists of docs/fields.md: what describes, as patterns; and what other tests show, with their files. */
const [describing = '', elsewhere = ''] = (readText('docs/fields.md').split('## Scenarios')[0] ?? '').split(
  'What the statements of that test do not have',
);
const rowsOf = (part: string) => part.split('\n').filter((line) => line.startsWith('| `'));
const namesIn = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
const described = rowsOf(describing).flatMap((row) => namesIn(row.split(' | ')[0] ?? ''));
const shownElsewhere = new Map(
  rowsOf(elsewhere).flatMap((row) => {
    const [left = '', right = ''] = row.split(' | ');
    return namesIn(left).map((field) => [field, namesIn(right)[0] ?? ''] as const);
  }),
);

const isDescribed = (field: string): boolean => {
  const schema = schemas.get(field);
  return (
    (schema !== undefined && saysDescription(schema)) ||
    described.some((pattern) => (pattern.startsWith('*') ? field.endsWith(pattern.slice(1)) : field === pattern))
  );
};

function* subjects(): Iterable<Subject> {
  for (const priced of corpus()) {
    const { statement, cards } = priced;
    const before = outcomeOf(priced);
    const subject = (
      document: unknown,
      schema: Parameters<typeof parse<object>>[0],
      put: (document: unknown) => Priced,
    ): Subject => ({
      document,
      schema,
      before,
      outcome: (value) => outcomeOf(put(parse<object>(schema, value))),
    });
    yield subject(statement, statementSchema, (one) => ({ statement: one as Statement, cards }));
    for (const [position, card] of cards.entries()) {
      yield subject(card, rateCardSchema, (one) => ({
        statement,
        cards: cards.map((own, at) => (at === position ? (one as RateCard) : own)),
      }));
    }
  }
}

describe('Every field of a statement and of a rate card', () => {
  const deciding = decidingFields(subjects(), names, isDescribed, (field) => shownElsewhere.has(field));

  it('changes a figure, a question or a refusal, or is documented as a description', () => {
    const silent = fields.filter((field) => !deciding.has(field) && !isDescribed(field) && !shownElsewhere.has(field));
    expect(silent).toEqual([]);
  });

  it('changes nothing where it is documented as a description', () => {
    expect([...deciding].filter(isDescribed)).toEqual([]);
  });

  it('is listed by the name that it has', () => {
    const unknown = [...described.filter((name) => !name.startsWith('*')), ...shownElsewhere.keys()].filter(
      (name) => !fields.includes(name),
    );
    expect(unknown).toEqual([]);
  });

  it('has its key in the test that is said to show it', () => {
    const wrong = [...shownElsewhere].filter(([field, file]) => {
      const key = field.slice(field.lastIndexOf('.') + 1);
      return !existsSync(file) || !readText(file).includes(key);
    });
    expect(wrong).toEqual([]);
  });
});
