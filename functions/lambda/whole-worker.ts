import { respondToBatches } from '../jobs/aws/respond-to-batches.ts';

/** Lambda: what is computed in one piece, a file or a plan of workshops; typesetter, fonts and solver lie beside it. */
export const handler = respondToBatches('whole-worker');
