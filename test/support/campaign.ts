/** Whether `npm run test:long` runs, which looks for what is rare. */
const isLong = process.env['RULE153_LONG'] === 'yes';

/**
 * How much of something a test tries: enough to find a fault that everybody would meet in `npm test`, and enough for a
 * rare one in `npm run test:long`. A variable of the environment, where one is set, decides for both.
 */
export function campaign(sizes: { short: number; long: number }, variable?: string): number {
  const given = variable === undefined ? undefined : process.env[variable];
  return given === undefined || given === '' ? (isLong ? sizes.long : sizes.short) : Number(given);
}
