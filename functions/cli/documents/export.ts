import { isSlug } from '../../../shared/canonical/text-formats.ts';
import { printRateCard, printStatement } from '../../../shared/model/document-file.ts';
import { type ExportedFrom, withExportedFrom } from '../../../shared/model/exported-from.ts';
import { LANGUAGES } from '../../../shared/documents/languages/language.ts';
import { parse } from '../../../shared/model/parse.ts';
import { type RateCard, rateCardSchema } from '../../../shared/model/rate.ts';
import { statementId } from '../../../shared/model/statement-id.ts';
import { statementSchema } from '../../../shared/model/statement.ts';
import { scenarioSchema } from '../../../shared/scenarios/scenario.ts';
import { rateCardKind } from '../../documents/kinds/kinds.ts';
import { findStatement, findStored, type InputChoice, inputOptions } from '../estimates/find-inputs.ts';
import { type ScenarioChoice, scenarioOption } from '../scenarios/scenario-option.ts';
import { chooseFormat, formatOption } from '../terminal/choose-format.ts';
import { defineCommand } from '../terminal/command.ts';
import { UsageError } from '../terminal/failure.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { writeWhole } from '../terminal/write-file.ts';
import { askService, type Service } from './ask-service.ts';
import { chooseService, openDocuments, type ServiceChoice } from './documents.ts';
import { limitOptions } from './gather-documents.ts';
import type { DocumentSource } from './document-source.ts';
import { revisionOf } from './ask-service.ts';

/** `rule153 export <symbol or id>` */
export const exportCommand = defineCommand({
  name: 'export',
  about:
    'a statement, a rate card or a stored scenario as a file, or the estimate of a statement as a document or ' +
    'workbook; the same bytes for the same document. From a service a file says of which revision it is a copy, so ' +
    'that "push" replaces no later one',
  arguments: [
    { name: 'symbol or id', about: 'a statement by its symbol or id, a rate card or a stored scenario by its id' },
  ],
  options: {
    format: formatOption(
      'json|docx|pdf|html|xlsx',
      'the document as data; or its estimate as a document for people (docx, pdf, html) or a workbook for ' +
        'spreadsheets (xlsx); json if left out',
    ),
    language: {
      type: 'string',
      short: 'l',
      value: LANGUAGES.join('|'),
      about: 'the language of headings, labels and numbers of a document for people; English if left out',
    },
    out: { type: 'string', short: 'o', value: 'file', about: 'where to write; standard output if left out' },
    plain: { type: 'boolean', about: 'the document alone, without the revision of the service' },
    ...scenarioOption,
    ...inputOptions,
    ...limitOptions,
  },
  examples: [
    { command: 'export A/C.3/79/L.53 --out draft.json', about: 'a copy to work on' },
    { command: 'export l53-identified', about: 'a rate card' },
    {
      command: 'export A/C.3/79/L.53 --format docx --out l53.docx',
      about: 'the statement as a document, every number bound to its figure',
    },
    {
      command: 'export A/C.3/79/L.53 --format xlsx --out l53.xlsx',
      about: 'its tables with formulas from rates and quantities up',
    },
  ],
  run: async ({ positionals: [name = ''], options }, terminal) => {
    const { out, plain = false } = options;
    const format = chooseFormat(options.format, ['json', 'docx', 'pdf', 'html', 'xlsx']);
    if (format !== 'json') {
      if (plain) throw new UsageError(`--plain has no effect on ${format}.`);
      const { exportRendered } = await import('./export-rendered.ts');
      await exportRendered(name, format, options, terminal);
      return undefined;
    }
    refuseInputChoice(options);
    const { text, exportedFrom } = await readExport(name, plain, options, terminal);
    const from = exportedFrom === undefined ? '' : ` It is revision ${exportedFrom.revision}.`;
    if (out === undefined) {
      terminal.print(text);
      return undefined;
    }
    await writeWhole(out, text);
    terminal.tell(`Written to ${out}.${from}`);
    return undefined;
  },
});

/** A document is what it is, whatever it is computed with. */
function refuseInputChoice({
  'rate-card': cards = [],
  scenario = [],
  language,
}: InputChoice & ScenarioChoice & { language?: string | undefined }): void {
  if (language !== undefined)
    throw new UsageError('--language has no effect on data. It goes with --format docx, pdf or html.');
  const given = cards.length > 0 ? '--rate-card' : scenario.length > 0 ? '--scenario' : undefined;
  if (given !== undefined)
    throw new UsageError(
      `${given} has no effect on a document as it is. It goes with --format docx, pdf, html or xlsx.`,
    );
}

type Export = { text: string; exportedFrom?: ExportedFrom };

/** A document as a file, with the revision of the service from which it came. */
async function readExport(name: string, plain: boolean, options: ServiceChoice, terminal: Terminal): Promise<Export> {
  const service = chooseService(options, terminal);
  const stored = service === undefined ? undefined : await exportRevision(service, name, plain);
  return stored ?? { text: await fileText(name, await openDocuments(options, terminal)) };
}

/**
 * The head revision of a document of a service; undefined if there is none of that name. An id may be one of a card or
 * of a scenario.
 */
async function exportRevision(service: Service, name: string, plain: boolean): Promise<Export | undefined> {
  const places = [
    ...(isSlug(name)
      ? [
          { path: `v1/rate-cards/${name}`, read: (body: unknown): object => parse(rateCardSchema, body) },
          { path: `v1/scenarios/${name}`, read: (body: unknown): object => parse(scenarioSchema, body) },
        ]
      : []),
    {
      path: `v1/statements/${encodeURIComponent(statementId(name))}`,
      read: (body: unknown): object => parse(statementSchema, body),
    },
  ];
  for (const { path, read } of places) {
    const response = await askService(service, path);
    if (response.status === 404) continue;
    const exportedFrom = revisionOf(response);
    const document = read(response.body);
    const value = plain ? document : withExportedFrom(document, exportedFrom);
    return { text: `${JSON.stringify(value, null, 2)}\n`, exportedFrom };
  }
  return undefined;
}

/** A rate card goes by its id alone; everything else is meant as a statement, and refused as one. */
async function fileText(name: string, documents: DocumentSource): Promise<string> {
  const card = isSlug(name) ? await findStored<RateCard>(documents, rateCardKind, name) : undefined;
  return card === undefined ? printStatement(await findStatement(name, documents)) : printRateCard(card);
}
