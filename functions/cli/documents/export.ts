import { isSlug } from '../../../shared/canonical/text-formats.ts';
import { printStatement } from '../../../shared/model/document-file.ts';
import { type ExportedFrom, withExportedFrom } from '../../../shared/model/exported-from.ts';
import { parse } from '../../../shared/model/parse.ts';
import type { RateCard } from '../../../shared/model/rate.ts';
import { statementId } from '../../../shared/model/statement-id.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import type { Kind } from '../../documents/kinds/kind.ts';
import { WRITTEN_KINDS } from '../../documents/kinds/written-kinds.ts';
import { findStatement, findStored, type InputChoice, inputOptions } from '../estimates/find-inputs.ts';
import { type ScenarioChoice, scenarioOption } from '../scenarios/scenario-option.ts';
import { chooseFormat, formatOption } from '../terminal/choose-format.ts';
import { languageOption } from '../terminal/choose-language.ts';
import { defineCommand } from '../terminal/command.ts';
import { UsageError } from '../terminal/failure.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { writeWhole } from '../terminal/write-file.ts';
import { isFile } from '../terminal/read-file.ts';
import { programmeSource } from '../workshops/programme-kind.ts';
import { askService, revisionOf, type Service } from './ask-service.ts';
import { addressOf, chooseKind } from './change-on-service.ts';
import { profileSource, termsSource } from './document-kinds.ts';
import { chooseService, openDocuments, type ServiceChoice } from './documents.ts';
import { type JobChoice, jobOption } from '../jobs/run-job.ts';
import { limitOptions } from './gather-documents.ts';
import { findShipped } from './find-document.ts';

/** `rule153 export <symbol or id>` */
export const exportCommand = defineCommand({
  name: 'export',
  about:
    'a document as a file (statement, rate card, scenario, workshop programme, post profile, engagement, list of analogues), or the estimate of a statement as a document or ' +
    'workbook; the same bytes for the same document. From a service a file says of which revision it is a copy, so ' +
    'that "push" replaces no later one',
  arguments: [{ name: 'symbol or id', about: 'a statement by its symbol or id, another document by its id' }],
  options: {
    format: formatOption(
      'json|docx|pdf|html|xlsx',
      'the document as data; or its estimate as a document for people (docx, pdf, html) or a workbook for ' +
        'spreadsheets (xlsx); json if left out',
    ),
    language: languageOption('a document or workbook'),
    out: { type: 'string', short: 'o', value: 'file', about: 'where to write; standard output if left out' },
    kind: {
      type: 'string',
      short: 'k',
      value: 'kind',
      about: 'the kind of the document, where one id is that of several',
    },
    plain: { type: 'boolean', about: 'the document alone, without the revision of the service' },
    ...scenarioOption,
    ...inputOptions,
    ...jobOption,
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
      command: 'export A/C.3/79/L.53 --format pdf --job --out l53.pdf',
      about: 'a large one, written by the service in its own time',
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
      if (options.kind !== undefined) throw new UsageError('--kind has no effect here: an estimate is of a statement.');
      const { exportRendered } = await import('./export-rendered.ts');
      await exportRendered(name, format, options, terminal);
      return undefined;
    }
    refuseInputChoice(options);
    const { text, exportedFrom } = await readExport(name, options, terminal);
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
  job,
}: InputChoice & ScenarioChoice & JobChoice & { language?: string | undefined }): void {
  if (job === true) throw new UsageError('--job has no effect on data. It goes with --format docx, pdf, html or xlsx.');
  if (language !== undefined)
    throw new UsageError('--language has no effect on data. It goes with --format docx, pdf, html or xlsx.');
  const given = cards.length > 0 ? '--rate-card' : scenario.length > 0 ? '--scenario' : undefined;
  if (given !== undefined)
    throw new UsageError(
      `${given} has no effect on a document as it is. It goes with --format docx, pdf, html or xlsx.`,
    );
}

type Export = { text: string; exportedFrom?: ExportedFrom };

/** A document as a file, with the revision of the service from which it came. */
async function readExport(
  name: string,
  { plain = false, kind, ...options }: ServiceChoice & { plain?: boolean | undefined; kind?: string | undefined },
  terminal: Terminal,
): Promise<Export> {
  const kinds = kind === undefined ? WRITTEN_KINDS : [chooseKind(kind, 'replace')];
  const service = chooseService(options, terminal);
  const stored = service === undefined ? [] : await findRevisions(service, name, kinds, plain);
  const found = stored.length > 0 ? stored : await findFiles(name, kinds, options, terminal);
  const [first] = found;
  if (first === undefined)
    // Refused as what most names are.
    return { text: printStatement(await findStatement(name, await openDocuments(options, terminal))) };
  if (found.length > 1)
    throw new UsageError(
      `"${name}" is ${found.map((one) => `a ${one.kind.noun}`).join(' and ')}. Say which with --kind ` +
        `${found.map((one) => one.kind.kind).join(' or ')}.`,
    );
  return first;
}

type Found = Export & { kind: Kind };

/** The head revisions of the documents of a service that have the name, one of each kind at most. */
async function findRevisions(
  service: Service,
  name: string,
  kinds: readonly Kind[],
  plain: boolean,
): Promise<readonly Found[]> {
  const found = await Promise.all(
    kinds.map(async (kind): Promise<readonly Found[]> => {
      if (kind.kind !== 'statement' && !isSlug(name)) return [];
      const response = await askService(service, addressOf(kind, name).address);
      if (response.status === 404) return [];
      const exportedFrom = revisionOf(response);
      const document = parse((await kind.load()).schema, response.body);
      const value = plain ? document : withExportedFrom(document, exportedFrom);
      return [{ kind, text: `${JSON.stringify(value, null, 2)}\n`, exportedFrom }];
    }),
  );
  return found.flat();
}

/** The documents that are no revision of a service: those shipped, and statements and cards by their files. */
async function findFiles(
  name: string,
  kinds: readonly Kind[],
  options: ServiceChoice,
  terminal: Terminal,
): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const kind of kinds) {
    const document = await findFile(name, kind, options, terminal);
    if (document === undefined) continue;
    const { schema } = await kind.load();
    found.push({ kind, text: `${JSON.stringify(parse(schema, document), null, 2)}\n` });
  }
  return found;
}

async function findFile(
  name: string,
  kind: Kind,
  options: ServiceChoice,
  terminal: Terminal,
): Promise<object | undefined> {
  const shipped = [programmeSource, profileSource, termsSource].find((source) => source.kind.kind === kind.kind);
  if (shipped !== undefined) return findShipped(shipped, name)?.value as object | undefined;
  if (kind.kind === 'rate-card' && isSlug(name))
    return findStored<RateCard>(await openDocuments(options, terminal), kind, name);
  if (kind.kind !== 'statement') return undefined;
  if (isFile(name)) return findStatement(name, await openDocuments(options, terminal));
  return findStored<Statement>(await openDocuments(options, terminal), kind, statementId(name));
}
