import { defined } from '../canonical/defined.ts';
import type { Statement } from '../model/statement.ts';
import { exactOf, exactToText, subtractExact } from '../money/exact.ts';
import { placeComponents, type Input } from '../print/workbook/place-components.ts';
import { kindOf } from '../requirements/index.ts';
import type { Change } from '../scenarios/change.ts';
import type { Estimate } from '../results/estimate.ts';
import type { WorkbookImport, WorkbookProposal } from '../results/workbook-import.ts';
import { cellDecimal } from './cell-decimal.ts';
import type { InputEdit } from './compare-workbook.ts';
import type { ReadCell } from './read-workbook.ts';

type Problem = WorkbookImport['problems'][number];

/** Edits as changes of a scenario, each with the input that it is of; and edits that no change can say, with the reason. */
export type ProposedChanges = {
  proposed: readonly { proposal: WorkbookProposal; change: Change; input: Input }[];
  problems: readonly Problem[];
};

/** Makes changes of edited rates and quantities. */
export function proposeChanges(
  { estimate, statement }: { estimate: Estimate; statement: Statement },
  edits: readonly InputEdit[],
): ProposedChanges {
  const places = placeComponents(estimate);
  const proposed: ProposedChanges['proposed'][number][] = [];
  const problems: Problem[] = [];
  const targets = new Set<string>();
  edits.forEach(({ sheet, baseRow, cell, read }, position) => {
    const input = (sheet === 'Rates' ? places.rates : places.quantities).find(({ row }) => row === baseRow);
    if (input === undefined) return;
    const value = readValue(read);
    if ('refused' in value) {
      problems.push({ sheet, cell, message: `${nameOf(input)}: ${value.refused}` });
      return;
    }
    if (value.value === input.factor.value && input.factor.over === undefined) return;
    const id = `${sheet === 'Rates' ? 'rate' : 'quantity'}-${position + 1}`;
    const change = changeOf(statement, input, value.value, id);
    if ('refused' in change) {
      problems.push({ sheet, cell, message: `${nameOf(input)}: ${change.refused}` });
      return;
    }
    const target = targetOf(change.change);
    if (targets.has(target)) {
      problems.push({
        sheet,
        cell,
        message: `${nameOf(input)}: a change sets all periods of this rate alike, and another row of it was edited too. Revise the rate card instead.`,
      });
      return;
    }
    targets.add(target);
    const { factor } = input;
    const from = `${factor.value}${factor.over === undefined ? '' : `/${factor.over}`}`;
    const of = nameOf(input);
    proposed.push({ proposal: { sheet, cell, of, from, to: value.value, change: id }, change: change.change, input });
  });
  return { proposed, problems };
}

/** What a change sets, whatever to. */
function targetOf(change: Change): string {
  if (change.kind === 'set-rate') return JSON.stringify(change.rate);
  if (change.kind === 'set-quantity') return JSON.stringify(change.target);
  return change.id;
}

/** What an input is, for a person. */
function nameOf({ factor, component }: Input): string {
  const { rateCard } = factor.origin;
  if (rateCard === undefined) return `${factor.name} of "${component.requirement}" (${factor.unit})`;
  const qualifiers = Object.values(rateCard.for ?? {}).join(', ');
  return `Rate "${rateCard.code}"${qualifiers === '' ? '' : ` for ${qualifiers}`} of rate card "${rateCard.card}" (${factor.unit})`;
}

type Value = { value: string } | { refused: string };

/** The decimal that a cell holds, or why it holds none. */
function readValue(read: ReadCell | undefined): Value {
  if (read === undefined || (read.value === '' && read.formula === undefined))
    return {
      refused: 'its cell is empty now; a rate or quantity is never nothing without a word. Write 0 if that is meant.',
    };
  if (read.kind !== 'number') {
    const shown = JSON.stringify(read.value.slice(0, 60));
    return {
      refused: `its cell holds ${read.kind === 'text' ? 'the text' : 'the value'} ${shown}, which is no number to a spreadsheet.`,
    };
  }
  if (read.value === '')
    return {
      refused: `its cell holds the formula ${JSON.stringify(`=${(read.formula ?? '').slice(0, 60)}`)} without its value; open the workbook in a spreadsheet and save it there.`,
    };
  const value = cellDecimal(read.value);
  return value === undefined
    ? {
        refused: `its cell holds ${read.value.slice(0, 40)}, which has more than eighteen digits before or twelve after the point.`,
      }
    : { value };
}

type Changed = { change: Change } | { refused: string };

function changeOf(statement: Statement, { factor, component }: Input, to: string, id: string): Changed {
  const { origin, driver, kind } = factor;
  const [of, category, year] = (driver ?? '').split('/');
  if (kind === 'vacancy') {
    const vacancy = vacancyOf(to);
    if (vacancy === undefined)
      return { refused: `${to} is no share of a cost between 0 and 1, which is what a vacancy factor leaves.` };
    if (origin.rateCard !== undefined) {
      const { code, for: qualifiers } = origin.rateCard;
      return { change: { kind: 'set-rate', id, rate: { code, ...defined({ for: qualifiers }) }, to: vacancy } };
    }
    if (of === 'vacancy' && (category === 'professional' || category === 'general-service')) {
      const named = {
        category,
        yearOfPost: Number(year),
        factor: vacancy,
        requirement: component.requirement,
      } as const;
      return { change: { kind: 'set-vacancy', id, ...named } };
    }
  }
  if (origin.rateCard !== undefined) {
    const { code, for: qualifiers } = origin.rateCard;
    return { change: { kind: 'set-rate', id, rate: { code, ...defined({ for: qualifiers }) }, to } };
  }
  const requirement = statement.requirements.find((one) => one.id === component.requirement);
  if (requirement === undefined) return { refused: `"${component.requirement}" is no longer a requirement.` };
  const kindOfIt = kindOf(requirement);
  const quantity = kindOfIt.quantities(requirement).find((one) => one.id === driver);
  if (quantity !== undefined)
    return {
      change: {
        kind: 'set-quantity',
        id,
        target: {
          requirement: requirement.id,
          quantity: quantity.quantity,
          ...defined({ part: quantity.part }),
        } as never,
        to,
      },
    };
  const rate = kindOfIt.rates(requirement).find((one) => one.part === component.part || one.id === driver);
  if (rate !== undefined && kind !== 'volume')
    return { change: { kind: 'set-rate', id, rate: { requirement: requirement.id, part: rate.part }, to } };
  return {
    refused: 'a scenario cannot set it by itself. Change it in the statement.',
  };
}

/** The workbook shows the share that is budgeted: one less the vacancy factor. */
function vacancyOf(share: string): string | undefined {
  const vacancy = exactToText(subtractExact(exactOf('1'), exactOf(share)), 12);
  return vacancy.startsWith('-') || Number(vacancy) > 1 ? undefined : vacancy;
}
