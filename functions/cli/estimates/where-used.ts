import { usesCsv } from '../../../shared/print/uses/csv.ts';
import { usesText } from '../../../shared/print/uses/text.ts';
import { usedThingSchema, type UseQuestion } from '../../../shared/results/uses.ts';
import { findUsesInStatement } from '../../use-cases/estimates/find-uses-in-statement.ts';
import { limitOptions } from '../documents/gather-documents.ts';
import { scenarioOption } from '../scenarios/scenario-option.ts';
import { chooseFormat, formatOption } from '../terminal/choose-format.ts';
import { defineCommand } from '../terminal/command.ts';
import { UsageError } from '../terminal/failure.ts';
import { inputOptions } from './find-inputs.ts';
import { openInputs } from './open-inputs.ts';

/** `rule153 where-used <symbol or file> --milestone entry-into-force` */
export const whereUsedCommand = defineCommand({
  name: 'where-used',
  about: 'every figure that uses a rate, hangs on a milestone, comes of a paragraph or rests on a document, and why',
  arguments: [
    { name: 'symbol or file', about: 'a statement by its symbol, its id or its JSON file (- for standard input)' },
  ],
  options: {
    rate: { type: 'string', value: 'code', about: 'a rate by its code' },
    card: { type: 'string', value: 'id', about: 'with --rate: that of this rate card alone' },
    milestone: { type: 'string', value: 'id', about: 'a milestone by its id' },
    paragraph: { type: 'string', value: 'number', about: 'an operative paragraph by its number or id' },
    document: { type: 'string', value: 'symbol', about: 'a source document by its symbol' },
    format: formatOption('text|json|csv'),
    ...scenarioOption,
    ...limitOptions,
    ...inputOptions,
  },
  examples: [
    { command: 'where-used A/C.3/79/L.53 --milestone entry-into-force', about: 'what moves with entry into force' },
    { command: 'where-used A/C.3/79/L.53 --paragraph 5 --format csv', about: 'what paragraph 5 causes, as CSV' },
  ],
  run: async ({ positionals: [name = ''], options }, terminal) => {
    const format = chooseFormat(options.format, ['text', 'json', 'csv']);
    const question = readQuestion(options);
    const { gathered, request } = await openInputs(name, options, terminal);
    const uses = await gathered.compute((ports, principal) =>
      findUsesInStatement(ports, principal, { ...request, question }),
    );
    if (format === 'json') terminal.print(`${JSON.stringify(uses, null, 2)}\n`);
    else terminal.print(format === 'csv' ? usesCsv(uses) : usesText(uses));
    return undefined;
  },
});

type Asked = Readonly<Partial<Record<UseQuestion['of'] | 'card', string | undefined>>>;

/** @throws UsageError unless one thing is asked for. */
function readQuestion(options: Asked): UseQuestion {
  const [asked, ...others] = usedThingSchema.options.flatMap((of) => {
    const name = options[of];
    return name === undefined ? [] : [{ of, name }];
  });
  if (asked === undefined || others.length > 0)
    throw new UsageError('"where-used" needs one of --rate, --milestone, --paragraph and --document.');
  if (options.card !== undefined && asked.of !== 'rate') throw new UsageError('--card goes with --rate.');
  return { ...asked, card: options.card };
}
