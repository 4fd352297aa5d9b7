import { makeTimeline } from '../../../shared/time/timeline.ts';
import { engagementCsv } from '../../../shared/print/engagement/csv.ts';
import { reportEngagement } from '../../../shared/engagements/engagement-report.ts';
import { statementId } from '../../../shared/model/statement-id.ts';
import { cardsInForce } from '../../../shared/rate-validity/cards-in-force.ts';
import { extendRates } from '../../../shared/rate-validity/extend-rates.ts';
import { findValidity } from '../documents/find-validity.ts';
import { knownHolidays } from '../../../shared/calendars/known-holidays.ts';
import { readEngagementsCsv } from '../../../shared/engagements/person-engagement.ts';
import { chooseFormat } from '../terminal/choose-format.ts';
import { defineCommand } from '../terminal/command.ts';
import { openDocuments } from '../documents/documents.ts';
import { findStatement, inputOptions } from '../estimates/find-inputs.ts';
import { dayOption } from '../terminal/day-option.ts';
import { termsSource } from '../documents/document-kinds.ts';
import { engagementText } from '../../../shared/print/engagement/text.ts';
import { findCards, findDocument, readFrom } from '../documents/find-document.ts';
import { printList } from '../documents/print-list.ts';
import { readTextFile } from '../terminal/read-file.ts';

/** The card with the rate per word that other statements used. */
const USUAL_CARDS = ['reference-statements'];

/** `rule153 engagements [file or id]` */
export const engagementsCommand = defineCommand({
  name: 'engagements',
  about:
    'terms of reference of a consultant, contractor or expert: what a careful reader asks, payments, the limits of ST/AI/2013/4, and what translating the outputs costs. Without any, those that are shipped',
  arguments: [
    { name: 'file or id', about: 'terms of reference by their JSON file (- for standard input) or id', optional: true },
  ],
  options: {
    fee: { type: 'string', value: 'amount', about: 'the whole fee, instead of what the terms state' },
    'rate-per-word': {
      type: 'string',
      value: 'amount',
      about: 'translation over all languages, instead of "translation-word" of the rate cards',
    },
    on: {
      type: 'string',
      value: 'day',
      about: 'the day at whose rates fee and translation are reckoned; today if left out',
    },
    person: { type: 'string', value: 'name', about: 'who is engaged: for the limits' },
    others: {
      type: 'string',
      value: 'file',
      about: 'engagements as CSV: id, person, type, from, until (the day after the last)',
    },
    statement: { type: 'string', value: 'symbol or file', about: 'the statement on whose milestones the terms hang' },
    currency: { type: 'string', value: 'code', about: 'the currency of the rates; USD if left out' },
    format: {
      type: 'string',
      short: 'f',
      value: 'table|json|csv',
      about: 'how to print; table if left out. CSV has the payments',
    },
    ...inputOptions,
  },
  examples: [
    { command: 'engagements internet-governance-consultant', about: 'its outputs as documents, and what is not said' },
    {
      command: 'engagements terms.json --person "A. Expert" --others engagements.csv',
      about: 'the limits across engagements',
    },
  ],
  run: async ({ positionals: [name], options }, terminal) => {
    const format = chooseFormat(options.format, ['table', 'json', 'csv']);
    if (name === undefined) {
      terminal.print(printList(termsSource, format));
      return undefined;
    }
    const day = dayOption('on', options.on);
    const terms = await findDocument(termsSource, name, options, terminal);
    const { others } = options;
    const statement =
      options.statement === undefined
        ? undefined
        : await findStatement(options.statement, await openDocuments(options, terminal));
    const cards = await findCards(options['rate-card'] === undefined ? USUAL_CARDS : [], options, terminal);
    const { decisions } = await findValidity(statementId(statement?.symbol ?? 'none'), cards, options, terminal);
    const report = reportEngagement({
      terms,
      timeline: makeTimeline(statement?.milestones ?? [], statement?.registers ?? []),
      cards: cardsInForce(extendRates(cards, decisions), day, decisions),
      currency: options.currency ?? statement?.currency ?? 'USD',
      day,
      holidays: await knownHolidays(),
      fee: options.fee,
      ratePerWord: options['rate-per-word'],
      person: options.person,
      others: others === undefined ? [] : readFrom(others, await readTextFile(others), readEngagementsCsv),
    });
    if (format === 'json') terminal.print(`${JSON.stringify(report, null, 2)}\n`);
    else terminal.print(format === 'csv' ? engagementCsv(report) : engagementText(report));
    return undefined;
  },
});
