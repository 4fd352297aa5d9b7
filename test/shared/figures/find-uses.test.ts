import { describe, expect, it } from 'vitest';
import { estimate } from '../../../shared/engine/estimate.ts';
import { findUses } from '../../../shared/figures/find-uses.ts';
import { applyScenario } from '../../../shared/scenarios/apply-scenario.ts';
import { type UseQuestion, type Uses, usesSchema } from '../../../shared/results/uses.ts';
import { referenceCard, referenceStatement } from '../../support/reference.ts';
import { card, charge, common, item, smallStatement, source } from '../engine/small-statement.ts';

const statement = referenceStatement();
const cards = [referenceCard('l53-identified')];
const l53 = estimate(statement, cards);
const usesOf = (question: UseQuestion) => findUses(statement, cards, l53, question);

/** The figures by name and column. */
function figures({ figures: found }: Uses): readonly string[] {
  return found.map(({ section, object, line, column }) => [section, object, line, column].filter(Boolean).join(', '));
}

describe('where something is used in A/C.3/79/L.53', () => {
  it('finds for entry into force every figure that moves when it moves', () => {
    const found = usesOf({ of: 'milestone', name: 'entry-into-force' });
    const scenario = {
      schema: 'rule153/scenario/1' as const,
      id: 'later',
      title: 'Later',
      base: { statement: statement.symbol },
      changes: [{ kind: 'set-milestone' as const, id: 'in-force', milestone: 'entry-into-force', to: { in: 2028 } }],
    };
    const later = applyScenario(statement, cards, [scenario]);
    const moved = estimate(later.statement, later.cards, later.adjustment);
    const using = new Set(
      found.figures.map(({ section, object, line, year }) => JSON.stringify([section, object, line, year])),
    );
    const changed = l53.lines.flatMap(({ section, object, line, amounts }) =>
      amounts
        .filter(({ year }) => year <= 2030)
        .filter(({ year, amount }) => {
          const same = moved.lines.find((one) => one.section === section && one.object === object && one.line === line);
          return amount !== (same?.amounts.find((one) => one.year === year)?.amount ?? 0);
        })
        .map(({ year }) => JSON.stringify([section, object, line, year])),
    );
    expect(changed.length).toBeGreaterThan(5);
    for (const figure of changed) expect(using).toContain(figure);
    expect(usesSchema.safeParse(found).error).toBeUndefined();
  });

  it('says how much of a figure it is', () => {
    const found = usesOf({ of: 'milestone', name: 'entry-into-force' });
    const posts = found.figures.find(
      ({ section, object, year }) => section === '16' && object === 'Posts' && year === 2027,
    );
    expect(posts).toMatchObject({ amount: 3_265_800, used: '248400' });
  });

  it('takes a paragraph by its number and by its id', () => {
    const paragraph = statement.mandates.find(({ id }) => id === 'op-5');
    const byNumber = usesOf({ of: 'paragraph', name: paragraph?.paragraph ?? '' });
    expect(byNumber.figures.length).toBeGreaterThan(0);
    expect(usesOf({ of: 'paragraph', name: paragraph?.id ?? '' }).figures).toEqual(byNumber.figures);
  });

  it('finds every figure for the document that all of it is from', () => {
    const shown = l53.lines.reduce((sum, { amounts }) => sum + amounts.filter(({ year }) => year <= 2030).length, 0);
    expect(usesOf({ of: 'document', name: 'A/C.3/79/L.53' }).figures).toHaveLength(shown);
  });

  it.each([
    [{ of: 'rate', name: 'consultant-mnth' }, 'there is no rate "consultant-mnth"'],
    [{ of: 'rate', name: 'consultant-month', card: 'l53' }, 'there is no rate card "l53"'],
    [{ of: 'milestone', name: 'entry-in-force' }, 'Did you mean "entry-into-force"?'],
    [{ of: 'paragraph', name: '99' }, 'there is no operative paragraph "99"'],
    [{ of: 'document', name: 'A/C.3/79/L.54' }, 'Did you mean "A/C.3/79/L.53"?'],
  ] as const)('is refused for a name that nothing has: %j', (question, message) => {
    expect(() => usesOf(question)).toThrow(message);
  });
});

describe('a rate', () => {
  const rates = card('mine', [
    { code: 'ticket', value: '1000', currency: 'EUR', basis: 'per ticket', validFrom: '2029-01-01', source },
    { code: 'unused', value: '7', currency: 'EUR', basis: 'per unit', validFrom: '2029-01-01', source },
  ]);
  const overhead = (id: string, of: string) => ({
    kind: 'share' as const,
    ...common(id),
    charge: { ...charge, object: `Overhead ${id}` },
    of: [{ section: '23', object: of, withShares: true as const }],
    rate: { value: '0.1', basis: 'share' as const, source },
  });
  const small = smallStatement(
    [
      item('trip', '3', '0', { unit: 'tickets', rate: { code: 'ticket' } }),
      item('other', '1', '500', { charge: { ...charge, object: 'Supplies' } }),
      overhead('one', 'Travel of staff'),
      overhead('two', 'Overhead one'),
    ],
    { rateCards: ['mine'] },
  );
  const made = estimate(small, [rates]);

  it('is used by what it prices, by a share of that, and by a share of the share', () => {
    expect(figures(findUses(small, [rates], made, { of: 'rate', name: 'ticket', card: 'mine' }))).toEqual([
      '23, Travel of staff, 2030',
      '23, Overhead one, 2030',
      '23, Overhead two, 2030',
    ]);
  });

  it('that prices nothing is used nowhere, which is no refusal', () => {
    expect(findUses(small, [rates], made, { of: 'rate', name: 'unused' }).figures).toEqual([]);
  });
});
