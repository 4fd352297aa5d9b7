import type { JobKindName } from '../../../../shared/results/job.ts';
import type { ProgrammePlan } from '../../../../shared/results/programme-plan.ts';
import type { MadeRisk } from '../../risks/assess-risk.ts';
import type { MadeTornado } from '../../sensitivities/measure-sensitivity.ts';
import type { JobKind } from '../job-kind.ts';
import type { RenderedFile } from './rendering.ts';
import type { SweepJobResult } from './sweep.ts';

/** What comes of a job, by its kind. */
export type JobResults = {
  sweep: SweepJobResult;
  sensitivity: MadeTornado;
  risk: MadeRisk;
  'workshop-plan': ProgrammePlan;
  rendering: RenderedFile;
};

/** A kind whose requests and inputs are its own business: it is given what its schema parsed and its functions made. */
export type AnyJobKind<Name extends JobKindName = JobKindName> = JobKind<unknown, unknown, JobResults[Name]>;

/** Every kind of job; each is loaded with the first job of it. */
const KINDS: { readonly [Name in JobKindName]: () => Promise<AnyJobKind<Name>> } = {
  sweep: async () => (await import('./sweep.ts')).sweepJob,
  sensitivity: async () => (await import('./sensitivity.ts')).sensitivityJob,
  risk: async () => (await import('./risk.ts')).riskJob,
  'workshop-plan': async () => (await import('./workshop-plan.ts')).workshopPlanJob,
  rendering: async () => (await import('./rendering.ts')).renderingJob,
};

/** The kind of a name. */
export function loadJobKind<Name extends JobKindName>(name: Name): Promise<AnyJobKind<Name>> {
  return KINDS[name]();
}
