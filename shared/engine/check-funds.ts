import { type Fund, type FundReference, listFunds, shareParts } from '../model/fund.ts';
import type { Problem } from '../model/problem.ts';
import type { Statement } from '../model/statement.ts';
import { unknownReference } from '../model/unknown-reference.ts';
import { ONE, ZERO, addExact, compareExact, exactOf, exactToText } from '../money/exact.ts';
import { kindOf } from '../requirements/index.ts';

/** Funds named twice or not at all, defaults that contradict each other, and shares that are not the whole. */
export function checkFunds(statement: Statement): readonly Problem[] {
  const { requirements } = statement;
  const funds = statement.funds ?? [];
  const known = new Set(listFunds(funds).map(({ id }) => id));
  const referenceProblems = (reference: FundReference | undefined, path: string): readonly Problem[] => {
    if (reference === undefined) return [];
    if (typeof reference === 'string') return unknownFund(reference, path, statement, known);
    const ids = reference.map(({ fund }) => fund);
    return [
      ...reference.flatMap(({ fund }, index) => unknownFund(fund, `${path}[${index}].fund`, statement, known)),
      ...ids.flatMap((id, index) => (ids.indexOf(id) === index ? [] : [twice(id, `${path}[${index}].fund`)])),
      ...sharesProblem(reference, path),
    ];
  };
  return [
    ...listProblems(funds),
    ...requirements.flatMap((requirement, position) => [
      ...referenceProblems(requirement.fund, `requirements[${position}].fund`),
      ...kindOf(requirement)
        .charges(requirement)
        .flatMap(({ path, charge }) => referenceProblems(charge.fund, `requirements[${position}].${path}.fund`)),
      ...(kindOf(requirement).share?.(requirement).of ?? []).flatMap(({ fund }, index) =>
        referenceProblems(fund, `requirements[${position}].of[${index}].fund`),
      ),
    ]),
  ];
}

function listProblems(funds: readonly Fund[]): readonly Problem[] {
  const ids = funds.map(({ id }) => id);
  const defaults = funds.flatMap(({ isDefault }, index) => (isDefault === true ? [index] : []));
  return [
    ...ids.flatMap((id, index) => (ids.indexOf(id) === index ? [] : [twice(id, `funds[${index}].id`)])),
    ...defaults.slice(1).map((index): Problem => ({
      code: 'invalid',
      path: `funds[${index}].isDefault`,
      message: `is true of funds[${defaults[0] ?? 0}] too; one fund alone can be that of everything which names none.`,
    })),
    ...funds.flatMap(({ entities }, index) => (entities ? sharesProblem(entities, `funds[${index}].entities`) : [])),
  ];
}

function unknownFund(id: string, path: string, { funds }: Statement, known: ReadonlySet<string>): readonly Problem[] {
  if (funds === undefined)
    return [
      {
        code: 'unknown-reference',
        path,
        message:
          `names the fund "${id}", but the statement has no "funds". ` +
          'List them there, each with its id, title and type.',
      },
    ];
  return known.has(id) ? [] : [unknownReference(path, `"${id}" is not a fund of this statement`, id, [...known])];
}

function twice(id: string, path: string): Problem {
  return {
    code: 'duplicate-id',
    path,
    message: `"${id}" is named twice. Keep one, with the sum of the shares where they have any.`,
  };
}

function sharesProblem(parts: readonly { share: string }[], path: string): readonly Problem[] {
  const sum = parts
    .map(({ share }) => shareParts(share))
    .map(({ value, over }) => exactOf(value, over))
    .reduce(addExact, ZERO);
  if (compareExact(sum, ONE) === 0) return [];
  return [
    {
      code: 'invalid',
      path,
      message:
        `has shares that sum to ${exactToText(sum)}, not to 1. Write ` +
        'shares that no decimal holds as fractions, such as "1/3".',
    },
  ];
}
