import { csv } from '../../../shared/print/tables/csv.ts';
import { columnsText } from '../../../shared/print/align-columns.ts';
import { chooseFormat, formatOption } from '../terminal/choose-format.ts';
import { defineCommand } from '../terminal/command.ts';
import { openDocuments, serviceOptions } from '../documents/documents.ts';
import { searchOption, stateOption } from '../documents/search-option.ts';

/** `rule153 statements` */
export const statementsCommand = defineCommand({
  name: 'statements',
  about: 'the statements that are shipped, or those of a service',
  arguments: [],
  options: {
    ...searchOption,
    ...stateOption,
    format: formatOption('table|json|csv'),
    ...serviceOptions,
  },
  examples: [
    { command: 'statements', about: 'those that are shipped' },
    { command: 'statements --search "third committee"', about: 'those in which both words stand' },
    { command: 'statements --server http://127.0.0.1:1530 --token "$TOKEN"', about: 'those of a running service' },
  ],
  run: async ({ options }, terminal) => {
    const format = chooseFormat(options.format, ['table', 'json', 'csv']);
    const listed = await (await openDocuments(options, terminal)).list('statement', options);
    if (format === 'json') {
      terminal.print(`${JSON.stringify(listed, null, 2)}\n`);
      return undefined;
    }
    const rows = [
      ['symbol', 'date', 'title'],
      ...listed.map(({ id, symbol = id, date = '', title }) => [symbol, date, title]),
    ];
    terminal.print(format === 'csv' ? csv(rows) : columnsText(rows));
    return undefined;
  },
});
