import { parse } from '../../../shared/model/parse.ts';
import { statementId } from '../../../shared/model/statement-id.ts';
import { fundFigures } from '../../../shared/print/funds/csv.ts';
import { tablesCsv } from '../../../shared/print/tables/csv.ts';
import { tablesText } from '../../../shared/print/tables/text.ts';
import { listSections } from '../../../shared/engine/list-sections.ts';
import { statementSchema } from '../../../shared/model/statement.ts';
import type { BasisEntry } from '../../../shared/rate-validity/estimate-basis.ts';
import type { Estimate, PublishedEstimate } from '../../../shared/results/estimate.ts';
import { shownTables } from '../../../shared/results/shown-tables.ts';
import { savedEstimateSchema } from '../../documents/kinds/estimate.ts';
import { estimateKind } from '../../documents/kinds/kinds.ts';
import { commandName } from '../../package-folder.ts';
import { askService, type Service } from '../documents/ask-service.ts';
import { needService, readHead, reasonOption } from '../documents/change-on-service.ts';
import { printInLanguage } from './print-in-language.ts';
import { readRevision } from '../documents/diff.ts';
import { serviceOptions } from '../documents/documents.ts';
import { printListOnService } from '../documents/list-on-service.ts';
import { refuseSearch, searchOption } from '../documents/search-option.ts';
import { chooseLanguage, languageOption } from '../terminal/choose-language.ts';
import { UsageError } from '../terminal/failure.ts';
import { chooseFormat, formatOption } from '../terminal/choose-format.ts';
import { defineCommand } from '../terminal/command.ts';

/** `rule153 save <symbol>` */
export const saveCommand = defineCommand({
  name: 'save',
  about: 'computes the estimate of a statement on a service and keeps it there, with everything that it was made from',
  arguments: [{ name: 'symbol', about: 'a statement by its symbol or id' }],
  options: {
    title: { type: 'string', value: 'text', about: 'its title; that of the statement if left out' },
    revision: { type: 'string', short: 'r', value: 'number', about: 'the revision; the present one if left out' },
    'rate-card': {
      type: 'string',
      multiple: true,
      value: 'id',
      about: 'the rate cards, all of them; those that the statement names if left out',
    },
    scenario: { type: 'string', multiple: true, value: 'id', about: 'a stored scenario to stack upon the statement' },
    ...reasonOption,
    ...serviceOptions,
  },
  examples: [
    {
      command: 'save A/C.3/79/L.53 --title "As submitted to the Fifth Committee"',
      about: 'service and token from the environment',
    },
  ],
  run: async ({ positionals: [name = ''], options }, terminal) => {
    const service = needService('save', options, terminal);
    const { title, reason, 'rate-card': rateCards, scenario: scenarios } = options;
    const asked = { statement: statementId(name), revision: readRevision('revision', options.revision) };
    const response = await askService(service, 'v1/estimates', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      // What is left out is not sent.
      body: JSON.stringify({ ...asked, title, reason, rateCards, scenarios }),
    });
    const saved = response.body as { id?: unknown };
    const id = typeof saved.id === 'string' ? saved.id : '?';
    terminal.print(`Saved as ${id} on ${service.server.origin}. ${commandName} estimates ${id} shows it.\n`);
    return undefined;
  },
});

/** `rule153 estimates [id]` */
export const estimatesCommand = defineCommand({
  name: 'estimates',
  about: 'the estimates that are saved on a service, or the tables of one as they were saved',
  arguments: [{ name: 'id', about: 'a saved estimate by its id; the list if left out', optional: true }],
  options: {
    ...searchOption,
    language: languageOption('the tables of one'),
    format: formatOption('table|json|csv'),
    ...serviceOptions,
  },
  examples: [{ command: 'estimates', about: 'service and token from the environment' }],
  run: async ({ positionals: [id], options }, terminal) => {
    const language = chooseLanguage(options.language);
    const shown = chooseFormat(options.format, ['table', 'json', 'csv']);
    if (language !== undefined && (id === undefined || shown !== 'table'))
      throw new UsageError('--language goes with one estimate as tables: data go by the names that the statement has.');
    if (id === undefined) {
      const fields = ['statement', 'title'];
      await printListOnService({ command: 'estimates', kind: estimateKind, fields }, options, terminal);
      return undefined;
    }
    refuseSearch(options, 'estimates');
    const format = shown;
    const service = needService('estimates', options, terminal);
    const { body } = await readHead(service, estimateKind, id);
    if (format === 'json') terminal.print(`${JSON.stringify(body, null, 2)}\n`);
    else {
      const { published, basis } = parse(savedEstimateSchema, body);
      if (format === 'csv') terminal.print(tablesCsv(shownTables(published), fundFigures(published.funds)));
      else {
        const framed = { ...published, ...(await readFrame(service, basis.statement)) };
        if (language === undefined) terminal.print(tablesText(framed));
        else await printInLanguage(framed, shownTables(framed), { language, isWhole: true }, terminal);
      }
    }
    return undefined;
  },
});

/**
 * What tables are printed with beside their amounts, from the revision that they were made from: the titles of its
 * sections. No line is needed.
 */
async function readFrame(
  service: Service,
  { id, revision }: BasisEntry,
): Promise<Omit<Estimate, keyof PublishedEstimate>> {
  const { body } = await askService(service, `v1/statements/${encodeURIComponent(id)}/revisions/${revision}`);
  const statement = parse(statementSchema, body);
  const { years } = statement;
  return { sections: listSections(statement), years, horizon: { ...years, period: 1 }, requirements: [], lines: [] };
}
