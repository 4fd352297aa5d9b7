import { queryOptions } from '@tanstack/react-query';
import type { Schema } from './schema.ts';

/** The published schema of a kind of document, which forms are made from. */
export function schemaQuery(file: string) {
  return queryOptions({
    queryKey: ['schema', file],
    queryFn: async () => {
      const response = await fetch(`/schemas/${file}.json`);
      if (!response.ok) throw new Error('The schema of this document cannot be read. Try again.');
      return (await response.json()) as Schema;
    },
    staleTime: Infinity,
  });
}
