import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../shared/model/parse.ts';
import { Refused } from '../../../shared/model/problem.ts';
import { type RateCard, rateCardSchema } from '../../../shared/model/rate.ts';
import { sourceSchema } from '../../../shared/model/source.ts';
import { type Statement, statementSchema } from '../../../shared/model/statement.ts';
import { readText } from '../../support/reference.ts';
import { type Priced, corpus, outcomeOf } from './corpus.ts';
import {
  type Names,
  type Place,
  listFields,
  otherValues,
  placesOf,
  saysDescription,
  withValue,
} from './list-fields.ts';

const names: Names = new Map();
const schemas = new Map([
  ...listFields(sourceSchema, names, 'Source'),
  ...listFields(statementSchema, names),
  ...listFields(rateCardSchema, names),
]);
const fields = [...schemas.keys()];

/** The two lists of docs/fields.md: what describes, as patterns; and what other tests show, with their files. */
const [describing = '', elsewhere = ''] = readText('docs/fields.md').split(
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

/** So many places of a field are tried before it is said to decide nothing. */
const PLACES_MAX = 60;
/** A description is tried where it is met first. */
const DESCRIBED_PLACES_MAX = 2;

/** A document of a statement and its cards, and both with another one in its place. */
type Subject = {
  document: unknown;
  schema: typeof statementSchema | typeof rateCardSchema;
  put: (document: unknown) => Priced;
};

function subjectsOf({ statement, cards }: Priced): readonly Subject[] {
  return [
    { document: statement, schema: statementSchema, put: (one) => ({ statement: one as Statement, cards }) },
    ...cards.map((card, position): Subject => ({
      document: card,
      schema: rateCardSchema,
      put: (one) => ({ statement, cards: cards.map((own, at) => (at === position ? (one as RateCard) : own)) }),
    })),
  ];
}

/** Whether another value of a field at a place gives another outcome; what the schema refuses is no value. */
function decides(place: Place, { document, schema, put }: Subject, before: string): boolean {
  return otherValues(place).some((value) => {
    try {
      return outcomeOf(put(parse<object>(schema, withValue(document, place.keys, value)))) !== before;
    } catch (error) {
      if (error instanceof Refused) return false;
      throw error;
    }
  });
}

/** How often each field is met, and those of them that decide something somewhere. */
function tryFields(): { deciding: ReadonlySet<string> } {
  const met = new Map<string, number>();
  const deciding = new Set<string>();
  for (const priced of corpus()) {
    const before = outcomeOf(priced);
    for (const subject of subjectsOf(priced)) {
      for (const place of placesOf(subject.document, subject.schema, names)) {
        const times = met.get(place.field) ?? 0;
        const most = isDescribed(place.field) ? DESCRIBED_PLACES_MAX : PLACES_MAX;
        if (deciding.has(place.field) || shownElsewhere.has(place.field) || times >= most) continue;
        met.set(place.field, times + 1);
        if (decides(place, subject, before)) deciding.add(place.field);
      }
    }
  }
  return { deciding };
}

describe('Every field of a statement and of a rate card', () => {
  const { deciding } = tryFields();

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
