import { defined } from '../canonical/defined.ts';
import type { Statement } from '../model/statement.ts';
import { exactOf, exactToText, subtractExact } from '../money/exact.ts';
import type { Input, Places } from '../print/workbook/place-components.ts';
import { kindOf } from '../requirements/index.ts';
import type { Change } from '../scenarios/change.ts';
import type { WorkbookImport, WorkbookProposal } from '../results/workbook-import.ts';
import type { InputEdit } from './compare-workbook.ts';
import { proposeRecosting } from './propose-recosting.ts';
import { readValue } from './read-value.ts';

type Problem = WorkbookImport['problems'][number];

/**
 * Edits as changes of a scenario, each with the rate or quantity that it is of, if it is of one; and edits that no change
 * can say, with the reason.
 */
export type ProposedChanges = {
  proposed: readonly { proposal: WorkbookProposal; change: Change; input?: Input }[];
  problems: readonly Problem[];
};

/** Makes changes of edited rates, quantities and factors of recosting. */
export function proposeChanges(places: Places, statement: Statement, edits: readonly InputEdit[]): ProposedChanges {
  const proposed: ProposedChanges['proposed'][number][] = [];
  const problems: Problem[] = [];
  const targets = new Set<string>();
  edits.forEach((edit, position) => {
    const { sheet, cell } = edit;
    if (edit.of === 'recosting') {
      const own = edits.filter((one) => one.of === 'recosting' && one.baseRow === edit.baseRow);
      if (own[0] !== edit) return;
      const made = proposeRecosting(statement, own, `recosting-${position + 1}`);
      if ('refused' in made)
        problems.push(...made.refused.map((one) => ({ sheet, cell: one.edit.cell, message: one.message })));
      else
        proposed.push({
          proposal: { sheet, cell, of: made.of, from: made.from, to: made.to, change: made.change.id },
          change: made.change,
        });
      return;
    }
    const made = proposeInput(places, statement, edit, position);
    if (made === undefined) return;
    if ('refused' in made) {
      problems.push({ sheet, cell, message: made.refused });
      return;
    }
    const target = targetOf(made.change);
    if (targets.has(target)) {
      const message = `${made.proposal.of}: a change sets all periods of this rate alike, and another row of it was edited too. Revise the rate card instead.`;
      problems.push({ sheet, cell, message });
      return;
    }
    targets.add(target);
    proposed.push(made);
  });
  return { proposed, problems };
}

/** A rate or quantity that was edited; undefined where it is the same as before. */
function proposeInput(
  places: Places,
  statement: Statement,
  { of: kind, sheet, baseRow, cell, read }: InputEdit,
  position: number,
): ProposedChanges['proposed'][number] | { refused: string } | undefined {
  if (kind === 'recosting') return undefined;
  const input = places.inputs[kind].find(({ row }) => row === baseRow);
  if (input === undefined) return undefined;
  const of = nameOf(input);
  if (kind === 'timing') return { refused: `${of}: ${TIMING}` };
  const value = readValue(read);
  if ('refused' in value) return { refused: `${of}: ${value.refused}` };
  const { factor } = input;
  if (value.value === factor.value && factor.over === undefined) return undefined;
  const id = `${kind === 'rates' ? 'rate' : 'quantity'}-${position + 1}`;
  const change = changeOf(statement, input, value.value, id);
  if ('refused' in change) return { refused: `${of}: ${change.refused}` };
  const from = `${factor.value}${factor.over === undefined ? '' : `/${factor.over}`}`;
  return { proposal: { sheet, cell, of, from, to: value.value, change: id }, change: change.change, input };
}

const TIMING =
  'a share of time follows from dates, and a scenario cannot set it by itself. Move the milestone on which it hangs ' +
  'by a scenario, or change the dates in the statement.';

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
