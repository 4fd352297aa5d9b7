import * as z from 'zod/mini';
import { defined } from '../../../../shared/canonical/defined.ts';
import { buildDocument } from '../../../../shared/documents/build-document.ts';
import { LANGUAGES } from '../../../../shared/languages/language.ts';
import { SCENARIOS_MAX } from '../../../../shared/model/limits.ts';
import { parse } from '../../../../shared/model/parse.ts';
import type { RateCard } from '../../../../shared/model/rate.ts';
import type { Statement } from '../../../../shared/model/statement.ts';
import { slug } from '../../../../shared/model/text.ts';
import { estimateBasisSchema } from '../../../../shared/rate-validity/estimate-basis.ts';
import type { RateValidity } from '../../../../shared/rate-validity/rate-validity.ts';
import type { Estimate } from '../../../../shared/results/estimate.ts';
import type { Job } from '../../../../shared/results/job.ts';
import { applyScenario } from '../../../../shared/scenarios/apply-scenario.ts';
import type { Scenario } from '../../../../shared/scenarios/scenario.ts';
import type { SavedEstimate } from '../../../documents/kinds/estimate.ts';
import { estimateKind, statementKind } from '../../../documents/kinds/kinds.ts';
import { computeUnderScenarios } from '../../estimates/compute-estimate.ts';
import type { MadeEstimate } from '../../estimates/estimate-request.ts';
import { loadExactly, loadRatesOfBasis, loadScenariosOfBasis } from '../../estimates/load-basis.ts';
import { loadDocument } from '../../estimates/load-document.ts';
import { makeEstimate } from '../../estimates/make-estimate.ts';
import { refuseLongDocument } from '../../estimates/refuse-long-document.ts';
import { asSealed } from '../../estimates/make-sealed-estimate.ts';
import { refuseLongWorkbook } from '../../estimates/refuse-long-workbook.ts';
import type { ComputePorts } from '../../ports.ts';
import { noWorkLimits } from '../../work-limits.ts';
import { type JobKind, ONE_PIECE } from '../job-kind.ts';
import { sourcesOf } from '../load-sources.ts';
import { type StatementAsked, statementAskedFields } from '../statement-asked.ts';

const FORMATS = ['docx', 'pdf', 'html', 'xlsx'] as const;

const renderingOrderSchema = z
  .strictObject({
    format: z.enum(FORMATS),
    language: z.optional(z.enum(LANGUAGES)),
    scenarios: z.optional(z.array(slug).check(z.maxLength(SCENARIOS_MAX))),
  })
  .register(z.globalRegistry, {
    id: 'RenderingOrder',
    description:
      'The format of the file, its language (English if left out), and the ids of scenarios that apply, in order.',
  });

/** Everything that the estimate is made from, and what made its figures final or says that nothing has. */
const renderingFrameSchema = z.strictObject({
  basis: estimateBasisSchema,
  sealedEstimate: z.optional(slug),
  notSealed: z.optional(z.string()),
});

export const renderingToStartSchema = z
  .strictObject({ kind: z.literal('rendering'), ...statementAskedFields, request: renderingOrderSchema })
  .register(z.globalRegistry, {
    id: 'RenderingToStart',
    description: 'Which revision of which statement is written as a file, with which rate cards, in which format.',
  });
type RenderingAsked = StatementAsked & { request: z.infer<typeof renderingOrderSchema> };

/** What a file is made from: the same inputs give the same bytes. */
type RenderingInputs = {
  statement: Statement;
  cards: readonly RateCard[];
  scenarios: readonly Scenario[];
  validity: RateValidity;
  saved?: SavedEstimate;
};

/** A file that a job wrote. */
export type RenderedFile = { bytes: Uint8Array<ArrayBuffer>; format: (typeof FORMATS)[number]; name: string };

/** What is kept of the file: all of it, as text, since results are JSON. */
const keptFileSchema = z.strictObject({ base64: z.string() });

/** A large statement as a document or workbook: in one piece, as a file is. */
export const renderingJob: JobKind<RenderingAsked, RenderingInputs, RenderedFile> = {
  action: 'estimate:read',
  fields: Object.keys(renderingOrderSchema.shape),
  begin: async (ports, { organization }, { request, ...asked }) => {
    const order = parse(renderingOrderSchema, request);
    const made = await makeEstimate(ports, organization, { ...asked, scenarios: order.scenarios });
    const { basis } = made;
    const { document: statement } = await loadExactly<Statement>(ports, organization, statementKind, basis.statement);
    refuseLongFile(ports, { ...made, statement }, order);
    return {
      request: { format: order.format, ...defined({ language: order.language }) },
      sources: sourcesOf(basis),
      frame: { basis, ...finalityOf(made) },
      ...ONE_PIECE,
    };
  },
  load: loadRendering,
  plan: (inputs, job) => ({ run: () => renderFile(inputs, job) }),
  join: (_inputs, job, [file]) => {
    const { format, language } = parse(renderingOrderSchema, job.request);
    const { base64 } = parse(keptFileSchema, file);
    const suffix = language === undefined || language === 'en' ? '' : `.${language}`;
    return {
      bytes: new Uint8Array(Buffer.from(base64, 'base64')),
      format,
      name: `${job.statement?.id ?? job.id}${suffix}.${format}`,
    };
  },
};

type FileInputs = { estimate: Estimate; statement: Statement; basis: MadeEstimate['basis'] };

function refuseLongFile(
  { limits }: ComputePorts,
  inputs: FileInputs,
  { format, language }: z.infer<typeof renderingOrderSchema>,
): void {
  const said = {
    one: 'job',
    instead: 'Split the statement, or write it on a machine of your own: rule153 export … --no-limits.',
  } as const;
  if (format === 'xlsx') refuseLongWorkbook(inputs.estimate, { most: limits.jobWorkbookComponents, ...said });
  else refuseLongDocument(buildDocument(inputs, language), { most: limits.jobDocumentPlaces, ...said });
}

/** By what the figures of an estimate are final, or the query that says that they are not although submitted. */
function finalityOf({ estimate, basis, seal }: MadeEstimate): { sealedEstimate?: string; notSealed?: string } {
  const notSealed = estimate.warnings.find(({ code }) => code === 'not-sealed')?.message;
  const isAsSealed = seal !== undefined && seal.saved.basis === basis;
  return { ...(isAsSealed && { sealedEstimate: seal.saved.id }), ...defined({ notSealed }) };
}

async function loadRendering(ports: ComputePorts, organization: string, job: Job): Promise<RenderingInputs> {
  const { basis, sealedEstimate } = parse(renderingFrameSchema, job.frame);
  const [statement, { cards, validity }, scenarios, saved] = await Promise.all([
    loadExactly<Statement>(ports, organization, statementKind, basis.statement),
    loadRatesOfBasis(ports, organization, basis),
    loadScenariosOfBasis(ports, organization, basis),
    sealedEstimate === undefined
      ? undefined
      : loadDocument<SavedEstimate>(ports, organization, estimateKind, sealedEstimate),
  ]);
  return {
    statement: statement.document,
    cards: cards.map(({ document }) => document),
    scenarios: scenarios.map(({ document }) => document),
    validity,
    ...defined({ saved: saved?.document }),
  };
}

async function renderFile({ statement, cards, scenarios, validity, saved }: RenderingInputs, job: Job) {
  const { format, language } = parse(renderingOrderSchema, job.request);
  const { basis, notSealed } = parse(renderingFrameSchema, job.frame);
  const limits = { ...noWorkLimits, staleAfter_d: validity.staleAfter_d };
  const made = await computeUnderScenarios({ limits }, statement, cards, scenarios, validity);
  const estimate =
    saved !== undefined ? asSealed(made, { saved }) : notSealed !== undefined ? withQuery(made, notSealed) : made;
  // A workbook computes by the factors and requirements that the scenarios leave.
  const shown = format === 'xlsx' ? applyScenario(statement, cards, scenarios).statement : statement;
  const bytes = await writeFile({ estimate, statement: shown, basis }, format, language);
  return { base64: Buffer.from(bytes).toString('base64') };
}

function withQuery(estimate: Estimate, message: string): Estimate {
  return { ...estimate, warnings: [...estimate.warnings, { severity: 'query', code: 'not-sealed', message }] };
}

async function writeFile(
  inputs: FileInputs,
  format: (typeof FORMATS)[number],
  language: z.infer<typeof renderingOrderSchema>['language'],
): Promise<Uint8Array<ArrayBuffer>> {
  if (format === 'xlsx') {
    const { renderWorkbook } = await import('../../../rendering/render-workbook.ts');
    return renderWorkbook({ ...inputs, language }).bytes;
  }
  const { renderDocument } = await import('../../../rendering/document/render-document.ts');
  return renderDocument(buildDocument(inputs, language), format);
}
