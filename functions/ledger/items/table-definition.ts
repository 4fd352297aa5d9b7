/**
 * The shape of the one table, free of any SDK, so that the infrastructure and the local engine make the same one. Every key is a string.
 * What the keys hold is written in `keys.ts`.
 */
export const tableDefinition = {
  partitionKey: 'pk',
  sortKey: 'sk',
  /** Seconds since 1970: only idempotency records carry it. Readers check it too, since deletion comes late on AWS and never locally. */
  timeToLive: 'expires',
  /** All project every attribute. They may lag behind the table; only audit queries across documents read them. */
  indexes: [
    { name: 'audit-by-actor', partitionKey: 'actorKey', sortKey: 'at' },
    { name: 'audit-by-action', partitionKey: 'actionKey', sortKey: 'at' },
    { name: 'audit-by-time', partitionKey: 'organizationKey', sortKey: 'at' },
  ],
} as const;

export type AuditIndex = (typeof tableDefinition.indexes)[number]['name'];
