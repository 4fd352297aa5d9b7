import type { Role } from '../../../../functions/access/principal.ts';

/** One generated request. */
export type FuzzRequest = {
  as: Role | undefined;
  method: string;
  path: string;
  body?: string;
  headers: Record<string, string>;
  /** Whether the service should carry it out, if what it is about is there and lets it. */
  isWellMeant: boolean;
};

/** The document that an address is of or below: /v1/{collection}/{id}. */
export function documentOf(address: string): string {
  return address.split('?')[0]?.split('/').slice(0, 4).join('/') ?? '';
}
