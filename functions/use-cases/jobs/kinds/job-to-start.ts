import * as z from 'zod/mini';
import { renderingToStartSchema } from './rendering.ts';
import { riskToStartSchema } from './risk.ts';
import { sensitivityToStartSchema } from './sensitivity.ts';
import { sweepToStartSchema } from './sweep.ts';
import { planToStartSchema } from './workshop-plan.ts';

/** What is asked of a job, by its kind. */
export const jobToStartSchema = z
  .discriminatedUnion('kind', [
    sweepToStartSchema,
    sensitivityToStartSchema,
    riskToStartSchema,
    planToStartSchema,
    renderingToStartSchema,
  ])
  .register(z.globalRegistry, {
    id: 'JobToStart',
    description:
      'Long work: a sweep, the sensitivities of a statement, its risk, a plan of workshops, or a file. Without a ' +
      'revision the head of the statement; without cards those that it names.',
  });
export type JobToStart = z.infer<typeof jobToStartSchema>;
