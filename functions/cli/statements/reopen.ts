import { statementId } from '../../../shared/model/statement-id.ts';
import { askService } from '../documents/ask-service.ts';
import { chooseService, serviceOptions } from '../documents/documents.ts';
import { defineCommand } from '../terminal/command.ts';
import { RefusedInput, UsageError } from '../terminal/failure.ts';

/** `rule153 reopen <symbol> --reason <text>` */
export const reopenCommand = defineCommand({
  name: 'reopen',
  about:
    'a submitted statement back to draft, or as an administrator a closed one; what was submitted stays in its history',
  arguments: [{ name: 'symbol', about: 'a statement by its symbol or id' }],
  options: {
    reason: { type: 'string', value: 'text', about: 'why, for the audit trail' },
    ...serviceOptions,
  },
  examples: [
    {
      command: 'reopen A/C.3/79/L.53 --reason "The Committee amended paragraph 4"',
      about: 'service and token from the environment',
    },
  ],
  run: async ({ positionals: [name = ''], options }, terminal) => {
    const service = chooseService(options, terminal);
    if (service === undefined)
      throw new UsageError('"reopen" needs a service: --server <URL> or RULE153_SERVER.', 'Start one with npm start.');
    const reason = (options.reason ?? '').trim();
    if (reason === '') throw new UsageError('"reopen" needs a reason for the audit trail: --reason "…".');
    const id = statementId(name);
    const address = `v1/statements/${encodeURIComponent(id)}`;
    const there = await askService(service, address);
    if (there.status === 404) throw new RefusedInput(`There is no statement "${name}" on ${service.server.origin}.`);
    const state = there.headers.get('rule153-state') ?? 'draft';
    if (state !== 'submitted' && state !== 'closed')
      throw new RefusedInput(`Statement ${id} is "${state}", so there is nothing to open again.`);
    const moved = await askService(service, `${address}/moves`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'if-match': there.headers.get('etag') ?? '' },
      body: JSON.stringify({ to: 'draft', reason }),
    });
    terminal.print(
      `Statement ${id} is a draft again, at revision ${moved.headers.get('rule153-revision') ?? '?'} on ${service.server.origin}. What was ${state} stays in its history.\n`,
    );
    return undefined;
  },
});
