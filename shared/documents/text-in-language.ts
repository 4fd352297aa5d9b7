import type { Language } from '../languages/language.ts';
import { plainText, Voice } from '../languages/voice.ts';
import { type FundWords, fundsText } from '../print/funds/text.ts';
import { tablesText } from '../print/tables/text.ts';
import type { Estimate, ShownTable } from '../results/estimate.ts';
import { columnHead, spokenWords, unitOf, type Naming } from './table-names.ts';

/** Tables and funds as text in a language, and the phrases that it lacks. */
export type SpokenText = {
  tables: (tables: readonly ShownTable[]) => string;
  funds: () => string;
  gaps: () => readonly string[];
};

/** The tables of an estimate as text, in one of the official languages. */
export function textInLanguage(estimate: Estimate, language: Language): SpokenText {
  const naming = { voice: new Voice(language, estimate.currency), estimate };
  return {
    tables: (tables) => tablesText(estimate, tables, spokenWords(naming)),
    funds: () => fundsText(estimate, fundWords(naming, estimate)),
    gaps: () => naming.voice.gaps,
  };
}

function fundWords(naming: Naming, { funds }: Estimate): FundWords {
  const { voice } = naming;
  return {
    heading: plainText(voice.say('funds.heading')),
    unit: plainText(unitOf(naming, {})),
    fund: plainText(voice.say('table.fund')),
    columns: (funds?.columnYears ?? []).map((column) => plainText(columnHead(naming, column))),
    notRequested: (title) => plainText(voice.say('funds.not-requested', { title })),
    ofWhich: (name) => plainText(voice.say('funds.of-which', { name })),
    total: plainText(voice.say('funds.total')),
    absorbed: plainText(voice.say('funds.absorbed')),
    others: plainText(voice.say('funds.others')),
    requested: plainText(voice.say('funds.requested')),
    cell: spokenWords(naming).cell,
  };
}
