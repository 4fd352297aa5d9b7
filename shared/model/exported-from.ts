import { contentHashText } from '../canonical/text-formats.ts';
import * as z from 'zod/mini';
import { parse } from './parse.ts';

const key = 'exportedFrom';

const exportedFromSchema = z.strictObject({
  revision: z.int().check(z.positive()),
  hash: contentHashText,
});

/**
 * From which revision of a service a file was exported, so that a change of it replaces that revision and no later one.
 * It stands beside the fields of the document in its file, under "exportedFrom", and is no field of the document: no
 * hash and no figure depends on it.
 */
export type ExportedFrom = z.infer<typeof exportedFromSchema>;

/** Puts it at the head of a document's file. */
export function withExportedFrom(document: object, exportedFrom: ExportedFrom): object {
  return { [key]: exportedFrom, ...document };
}

/**
 * Takes it out of what a file says; undefined for a file that was not exported from a service.
 *
 * @throws Refused for one that is none.
 */
export function takeExportedFrom(value: unknown): { value: unknown; exportedFrom: ExportedFrom | undefined } {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, key))
    return { value, exportedFrom: undefined };
  const { [key]: exportedFrom, ...document } = value as Record<string, unknown>;
  return {
    value: document,
    exportedFrom: parse(z.strictObject({ [key]: exportedFromSchema }), { [key]: exportedFrom })[key],
  };
}
