import { engagementCsv } from '../../../shared/print/engagement/csv.ts';
import { readEngagementsCsv } from '../../../shared/engagements/person-engagement.ts';
import { chooseFormat, formatOption } from '../terminal/choose-format.ts';
import { defineCommand } from '../terminal/command.ts';
import { checkStoredEngagement } from '../../use-cases/engagements/check-engagement.ts';
import { gatherDocuments } from '../documents/gather-documents.ts';
import { inputOptions } from '../estimates/find-inputs.ts';
import { giveCards, giveStatement } from '../estimates/open-inputs.ts';
import { dayOption } from '../terminal/parse-dates.ts';
import { termsSource } from '../documents/document-kinds.ts';
import { engagementText } from '../../../shared/print/engagement/text.ts';
import { giveDocument } from '../documents/find-document.ts';
import { printDocuments } from '../documents/list-on-service.ts';
import { refuseSearch, searchOption } from '../documents/search-option.ts';
import { readFrom, readTextFile } from '../terminal/read-file.ts';

/** The card with the rate per word that other statements used. */
const USUAL_CARDS = ['reference-statements'];

/** `rule153 engagements [file or id]` */
export const engagementsCommand = defineCommand({
  name: 'engagements',
  about:
    'terms of reference of a consultant, contractor or expert: what a careful reader asks, payments, the limits of ' +
    'ST/AI/2013/4, and what translating the outputs costs. Without any, those that are shipped',
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
      about: 'the day at whose rates fee and translation are calculated; today if left out',
    },
    person: { type: 'string', value: 'name', about: 'who is engaged: for the limits' },
    others: {
      type: 'string',
      value: 'file',
      about: 'engagements as CSV: id, person, type, from, until (the day after the last)',
    },
    statement: { type: 'string', value: 'symbol or file', about: 'the statement on whose milestones the terms hang' },
    currency: { type: 'string', value: 'code', about: 'the currency of the rates; USD if left out' },
    format: formatOption('table|json|csv', 'how to print; table if left out. CSV has the payments'),
    ...searchOption,
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
      await printDocuments('engagements', termsSource, options, terminal);
      return undefined;
    }
    refuseSearch(options, 'engagements');
    const on = dayOption('on', options.on);
    const { others, currency, fee, person } = options;
    const gathered = await gatherDocuments(options, terminal);
    const terms = await giveDocument(gathered, termsSource, name, options, terminal);
    const statement = options.statement === undefined ? undefined : await giveStatement(gathered, options.statement);
    const further = await giveCards(gathered, options['rate-card'] ?? []);
    const rateCards = further.length > 0 ? further : statement === undefined ? USUAL_CARDS : undefined;
    const engagements =
      others === undefined ? [] : await readFrom(others, await readTextFile(others), readEngagementsCsv);
    const ratePerWord = options['rate-per-word'];
    const report = await gathered.compute((ports, principal) =>
      checkStoredEngagement(ports, principal, {
        ...{ terms: terms.id, statement, rateCards, currency, on, fee, ratePerWord, person },
        others: engagements,
      }),
    );
    if (format === 'json') terminal.print(`${JSON.stringify(report, null, 2)}\n`);
    else terminal.print(format === 'csv' ? engagementCsv(report) : engagementText(report));
    return undefined;
  },
});
