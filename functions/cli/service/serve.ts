import { defineCommand } from '../terminal/command.ts';
import { dataOption } from '../documents/documents.ts';
import { UsageError } from '../terminal/failure.ts';

/** `rule153 serve`, which is what `npm start` runs. */
export const serveCommand = defineCommand({
  name: 'serve',
  about: 'the service on this machine, with an embedded database and A/C.3/79/L.53 in it (npm start)',
  arguments: [],
  options: {
    port: {
      type: 'string',
      short: 'p',
      value: 'number',
      about: 'the port on 127.0.0.1; 1530 if left out (or PORT); 0 for any free one',
    },
    ...dataOption,
    'rate-limit': {
      type: 'string',
      value: 'number',
      about: 'requests a second that one caller may send in the long run; 50 if left out',
    },
    verbose: {
      type: 'boolean',
      short: 'v',
      about: 'log every request, not only those that failed inside, as JSON on standard error',
    },
  },
  examples: [
    { command: 'serve', about: 'listen on 127.0.0.1:1530 until Ctrl-C; the data stays' },
    { command: 'serve --port 8080 --data trial', about: 'another port and other data' },
  ],
  run: async ({ options }, terminal) => {
    const port = readNumber('--port', options.port ?? (terminal.environment['PORT'] || '1530'), 65_535);
    const ratePerSecond =
      options['rate-limit'] === undefined ? undefined : readNumber('--rate-limit', options['rate-limit'], 1_000_000);
    // The SDK says at every start that it will want a newer Node one day. This package says in `engines` which one it
    // runs on.
    process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';
    const { runService } = await import('./run-service.ts');
    return runService({ port, ratePerSecond, data: options.data, verbose: options.verbose === true }, terminal);
  },
});

function readNumber(option: string, text: string, most: number): number {
  if (/^\d{1,7}$/.test(text) && Number(text) <= most) return Number(text);
  throw new UsageError(`Option ${option} takes a whole number up to ${most}; "${text}" is none.`);
}
