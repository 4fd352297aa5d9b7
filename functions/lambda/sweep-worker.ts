import { respondToBatches } from '../jobs/aws/respond-to-batches.ts';

/** Lambda: batches of a sweep, of sensitivities or of a risk. */
export const handler = respondToBatches('sweep-worker');
