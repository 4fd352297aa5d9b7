import * as z from 'zod/mini';

/** Turns an item of one version into the next. Pure; what it does not know it leaves. */
export type Upgrade = (item: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/**
 * The form of an item, with its version in `v`. An item of any earlier version is upgraded when it is read, step by step, and has the latest
 * form when it is next written; nothing walks through the table to change what is there. A later version than this one knows is refused, so
 * that a function of yesterday does not misread what one of today wrote.
 *
 * Upgrades change what stands beside a sealed revision or audit entry, never what is in it: its hash is of what it said.
 *
 * @param upgrades for each version before `version`, in order from 1: a version cannot be raised without saying how to come there.
 */
export function versionedItem<Version extends number, Shape extends z.core.$ZodLooseShape>(
  version: Version,
  shape: Shape,
  upgrades: readonly Upgrade[] = [],
) {
  if (upgrades.length !== version - 1)
    throw new Error(`An item of version ${version} needs ${version - 1} upgrades, one from each version before`);
  const upgrade = z.transform((item: unknown) => upgradeItem(item, upgrades));
  return z.pipe(upgrade, z.object({ ...shape, v: z.literal(version) }));
}

function upgradeItem(item: unknown, upgrades: readonly Upgrade[]): unknown {
  let current = item;
  for (const [index, upgrade] of upgrades.entries()) {
    if (isOfVersion(current, index + 1)) current = { ...upgrade(current), v: index + 2 };
  }
  return current;
}

function isOfVersion(item: unknown, version: number): item is Record<string, unknown> {
  return typeof item === 'object' && item !== null && 'v' in item && item.v === version;
}
