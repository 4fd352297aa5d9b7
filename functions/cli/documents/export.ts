import { printRateCard, printStatement } from '../../../shared/model/document-file.ts';
import type { ExportedFrom } from '../../../shared/model/exported-from.ts';
import { parse } from '../../../shared/model/parse.ts';
import { rateCardSchema } from '../../../shared/model/rate.ts';
import { statementSchema } from '../../../shared/model/statement.ts';
import { defineCommand } from '../terminal/command.ts';
import { statementId } from '../../../shared/model/statement-id.ts';
import { type ServiceResponse, askService, type Service } from './ask-service.ts';
import { chooseService, openDocuments, type ServiceChoice } from './documents.ts';
import { limitOptions } from './gather-documents.ts';
import type { Documents } from './place.ts';
import { rateCardKind } from '../../documents/kinds/kinds.ts';
import type { RateCard } from '../../../shared/model/rate.ts';
import { findStatement, findStored, type InputChoice, inputOptions } from '../estimates/find-inputs.ts';
import { type ScenarioChoice, scenarioOption } from '../scenarios/scenario-option.ts';
import { chooseFormat } from '../terminal/choose-format.ts';
import { UsageError } from '../terminal/failure.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { writeWhole } from '../terminal/write-file.ts';

/** `rule153 export <symbol or card>` */
export const exportCommand = defineCommand({
  name: 'export',
  about:
    'a statement or a rate card as a file, or the estimate of a statement as a workbook; the same bytes for the same document',
  arguments: [{ name: 'symbol or card', about: 'a statement by its symbol or id, or a rate card by its id' }],
  options: {
    format: {
      type: 'string',
      short: 'f',
      value: 'json|xlsx',
      about: 'the document itself, or its estimate as a workbook for spreadsheets; json if left out',
    },
    out: {
      type: 'string',
      short: 'o',
      value: 'file',
      about: 'where to write, with the revision of the service; standard output, without, if left out',
    },
    ...scenarioOption,
    ...inputOptions,
    ...limitOptions,
  },
  examples: [
    { command: 'export A/C.3/79/L.53 --out draft.json', about: 'a copy to work on' },
    { command: 'export l53-identified', about: 'a rate card' },
    {
      command: 'export A/C.3/79/L.53 --format xlsx --out l53.xlsx',
      about: 'its tables with formulas from rates and quantities up',
    },
  ],
  run: async ({ positionals: [name = ''], options }, terminal) => {
    const { out } = options;
    if (chooseFormat(options.format, ['json', 'xlsx']) === 'xlsx') {
      const { exportWorkbookFile } = await import('./export-workbook-file.ts');
      await exportWorkbookFile(name, options, terminal);
      return undefined;
    }
    refuseInputChoice(options);
    const { text, exportedFrom } = await readExport(name, out !== undefined, options, terminal);
    const from = exportedFrom === undefined ? '' : ` It is revision ${exportedFrom.revision}.`;
    if (out === undefined) {
      terminal.print(text);
      if (exportedFrom !== undefined)
        terminal.tell(
          `Revision ${exportedFrom.revision}. With --out the file says so itself, and "import" replaces no later one.`,
        );
      return undefined;
    }
    await writeWhole(out, text);
    terminal.tell(`Written to ${out}.${from}`);
    return undefined;
  },
});

/** A document is what it is, whatever it is computed with. */
function refuseInputChoice({ 'rate-card': cards = [], scenario = [] }: InputChoice & ScenarioChoice): void {
  const given = cards.length > 0 ? '--rate-card' : scenario.length > 0 ? '--scenario' : undefined;
  if (given !== undefined)
    throw new UsageError(`${given} has no effect on a document as it is. It goes with --format xlsx.`);
}

type Export = { text: string; exportedFrom?: ExportedFrom };

/** A document as a file. One that goes into a file names the revision of the service from which it came; what is printed is the document alone. */
async function readExport(name: string, marks: boolean, options: ServiceChoice, terminal: Terminal): Promise<Export> {
  const service = chooseService(options, terminal);
  const stored = service === undefined ? undefined : await exportRevision(service, name, marks);
  return stored ?? { text: await fileForm(name, await openDocuments(options, terminal)) };
}

/** The head revision of a document of a service; undefined if there is none of that name. */
async function exportRevision(service: Service, name: string, marks: boolean): Promise<Export | undefined> {
  if (/^[a-z0-9-]+$/.test(name)) {
    const card = await askService(service, `v1/rate-cards/${name}`);
    if (card.status !== 404) {
      const exportedFrom = revisionOf(card);
      return { text: printRateCard(parse(rateCardSchema, card.body), marks ? exportedFrom : undefined), exportedFrom };
    }
  }
  const statement = await askService(service, `v1/statements/${encodeURIComponent(statementId(name))}`);
  if (statement.status === 404) return undefined;
  const exportedFrom = revisionOf(statement);
  const document = parse(statementSchema, statement.body);
  return { text: printStatement(document, marks ? exportedFrom : undefined), exportedFrom };
}

/**
 * Which revision a service sent, by the headers of its response.
 *
 * @throws Refused if it does not say.
 */
export function revisionOf({ headers }: ServiceResponse): ExportedFrom {
  const hash = (headers.get('etag') ?? '').replaceAll('"', '');
  return { revision: Number(headers.get('rule153-revision') ?? 0), hash };
}

/** A rate card goes by its id alone; everything else is meant as a statement, and refused as one. */
async function fileForm(name: string, documents: Documents): Promise<string> {
  const card = /^[a-z0-9-]+$/.test(name) ? await findStored<RateCard>(documents, rateCardKind, name) : undefined;
  return card === undefined ? printStatement(await findStatement(name, documents)) : printRateCard(card);
}
