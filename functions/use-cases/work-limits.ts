import { Refused } from '../../shared/model/problem.ts';
import type { Estimate } from '../../shared/results/estimate.ts';

/**
 * How much one request may ask for. Each is measured before the work is done, since a computation cannot be
 * interrupted: within them a request takes less than two seconds and 512 MiB on two cores, which `npm run test:long`
 * measures.
 */
export const workLimits = {
  /** Components of an estimate, over all its years. */
  components: 150_000,
  /** Milestones that hang on each other in one chain: every figure that hangs on the last quotes them all. */
  milestonesInChain: 50,
  /** Points of a sweep times components of its statement; what is more becomes a job. */
  sweepComponents: 4_000_000,
  sweepPoints: 5_000,
  /** Points of a sweep, drivers or days of a job times components of its statement. */
  jobComponents: 2_000_000_000,
  /**
   * Paragraphs, cells and notes of a document that a job writes, of which a PDF takes up to 64 KiB each (a list of
   * deliverables; a table half of that) from a function of 3 GiB; and components of a workbook.
   */
  jobDocumentPlaces: 36_000,
  jobWorkbookComponents: 150_000,
  /** Workshops that a job plans, and the same times the days of the period. */
  jobWorkshops: 500,
  jobWorkshopDays: 2_000_000,
  /** Jobs of one organization that run or wait for their turn. */
  jobsAtOnce: 20,
  /** Amounts in the response to a sweep: points times years times sections. */
  sweepAmounts: 6_000_000,
  /** Components whose rates and quantities are moved one by one. */
  sensitivityComponents: 10_000,
  /** Days within the horizon of a forecast times components: every day may be a timeline of its own. */
  riskComponents: 8_000_000,
  draws: 200_000,
  /** Workshops that are chosen from and placed in one plan. */
  plannedWorkshops: 150,
  /** The same, times the days of the period. */
  plannedWorkshopDays: 150_000,
  /** Components in a workbook: each is a row. */
  workbookComponents: 50_000,
  /** Paragraphs, cells and notes of a document, which a function of 1 GiB writes. */
  documentPlaces: 15_000,
  /** Bytes of a response. */
  responseBytes: 64 * 1024 * 1024,
} as const;

/** How much may be asked for, whoever asks. Use cases are told with their ports, and measure by nothing else. */
export type WorkLimits = Readonly<Record<keyof typeof workLimits, number>>;

/** For whoever has the machine to themselves, and says so: work then takes as long and as much memory as it takes. */
export const noWorkLimits: WorkLimits = Object.fromEntries(
  Object.keys(workLimits).map((name) => [name, Number.POSITIVE_INFINITY]),
) as WorkLimits;

export type TooMuch = {
  /** Where in the request the number comes from. */
  path: string;
  /** What is counted, as the subject of a sentence: "The sweep". */
  what: string;
  count: number;
  most: number;
  /** Of what: "points times components". */
  unit: string;
  /** What to do or to use instead: one or several sentences. */
  instead: string;
  /** What takes so much; a request if left out. */
  one?: 'request' | 'job';
};

/**
 * Refuses work that would be more than may be asked for.
 *
 * @throws Refused with `too-large`, which names the number and the limit.
 */
export function refuseTooMuchWork({ path, what, count, most, unit, instead, one = 'request' }: TooMuch): void {
  if (count <= most) return;
  const message = `${what} takes ${count} ${unit}; one ${one} may take ${most}. ${instead}`;
  throw new Refused([{ code: 'too-large', path, message }]);
}

/** The components of an estimate in all its years: what a further computation upon it costs goes by their number. */
export function countComponents({ lines }: Estimate): number {
  return lines.reduce(
    (sum, { amounts }) => sum + amounts.reduce((inner, { components }) => inner + components.length, 0),
    0,
  );
}
