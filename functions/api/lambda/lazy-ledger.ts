import type { Ledger } from '../../store/ledger.ts';

/** A ledger that is opened with its first use: a request that reads nothing loads no SDK. */
export function lazyLedger(open: () => Promise<Ledger>): Ledger {
  let opening: Promise<Ledger> | undefined;
  const ledger = (): Promise<Ledger> => (opening ??= open());
  return {
    save: async (request) => (await ledger()).save(request),
    restore: async (request) => (await ledger()).restore(request),
    read: async (request) => (await ledger()).read(request),
    list: async (request) => (await ledger()).list(request),
    history: async (request) => (await ledger()).history(request),
    audit: async (request) => (await ledger()).audit(request),
    diff: async (request) => (await ledger()).diff(request),
    verify: async (name) => (await ledger()).verify(name),
  };
}
