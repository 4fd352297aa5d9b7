import { textFindingLines } from '../../../shared/print/text-figures/text.ts';
import { warningsText } from '../../../shared/print/warnings/text.ts';
import { limitOptions } from '../documents/gather-documents.ts';
import { chooseFormat, formatOption } from '../terminal/choose-format.ts';
import { defineCommand } from '../terminal/command.ts';
import { inputOptions } from './find-inputs.ts';
import { checkStatementTexts } from '../../use-cases/checks/check-texts.ts';
import { estimateStatement } from '../../use-cases/estimates/estimate-statement.ts';
import { checkForeignFile, isForeign } from '../checks/check-foreign-file.ts';
import { exitCodes } from '../terminal/failure.ts';
import { openInputs } from './open-inputs.ts';

/** `rule153 check <symbol or file>` */
export const checkCommand = defineCommand({
  name: 'check',
  about:
    'every problem of a statement, else every query and note; of a document that was not made here (docx, xlsx, ' +
    'csv, text), what in it does not agree',
  arguments: [
    {
      name: 'symbol or file',
      about:
        'a statement by its symbol, its id or its JSON file (- for standard input), or any other document by its file',
    },
  ],
  options: {
    format: formatOption('text|json'),
    ...limitOptions,
    ...inputOptions,
  },
  examples: [
    { command: 'check A/C.3/79/L.53', about: 'what a careful checker would ask' },
    {
      command: 'check statement.docx',
      about: 'sums, text, posts and words of a document; exit code 1 if it contradicts itself',
    },
    { command: 'check draft.json', about: 'all problems of a file at once; exit code 1 if there are any' },
  ],
  run: async ({ positionals: [name = ''], options }, terminal) => {
    const format = chooseFormat(options.format, ['text', 'json']);
    if (await isForeign(name)) return checkForeignFile(name, { ...options, format }, terminal);
    const { gathered, request } = await openInputs(name, options, terminal);
    const { estimate, findings } = await gathered.compute(async (ports, principal) => ({
      ...(await estimateStatement(ports, principal, request)),
      ...(await checkStatementTexts(ports, principal, request)),
    }));
    const { symbol, warnings } = estimate;
    terminal.print(
      format === 'json'
        ? `${JSON.stringify({ symbol, problems: [], warnings, texts: findings }, null, 2)}\n`
        : [warningsText(symbol, warnings), ...textFindingLines(findings).map((line) => `${line}\n`)].join(''),
    );
    return findings.some(({ severity }) => severity === 'error') ? exitCodes.refused : exitCodes.ok;
  },
});
