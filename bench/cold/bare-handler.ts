/** What every Lambda function is at least: a handler that responds. */
export function handler(): Promise<{ statusCode: number; body: string }> {
  return Promise.resolve({ statusCode: 200, body: 'ok' });
}
