import { canonicalJson } from '../canonical/canonical-json.ts';
import type { Component, ComponentPattern } from '../model/component.ts';
import type { Requirement } from '../requirements/index.ts';
import type { CellMemory } from './cell-memory.ts';
import type { WrittenDraft } from './draft.ts';

/**
 * What the engine keeps from one evaluation of a statement to the next. It decides what is done again, never what comes
 * out.
 */
export type EngineMemory = {
  /** The draft of a requirement: as it was written before, or else written now. */
  draft: (requirement: Requirement, position: number, write: () => WrittenDraft) => WrittenDraft;
  /** Drafts that can be read in these years, in their order; some are written anew. */
  settle: (drafts: readonly WrittenDraft[], years: readonly number[]) => readonly WrittenDraft[];
  cells: CellMemory;
};

type Kept = {
  written: WrittenDraft;
  key: string;
  requirement: Requirement;
  position: number;
  /** The years in which its components were made last; what it complained of may depend on them. */
  years: string;
};

/**
 * Makes a memory. `under` gives it to an evaluation, with a text for every requirement by its id: two evaluations in
 * which a requirement has the same text must expand it to the same.
 */
export function makeEngineMemory(): { under: (keyOf: (id: string) => string) => EngineMemory } {
  const kept = new Map<string, readonly Kept[]>();
  const cells: CellMemory = new Map();
  return {
    under: (keyOf) => {
      const writers = new Map<WrittenDraft, { entry: Kept; write: () => WrittenDraft }>();
      return {
        cells,
        draft: (requirement, position, write) => {
          const key = keyOf(requirement.id);
          const known = kept.get(requirement.id) ?? [];
          const found = known.find((one) => one.key === key && one.position === position && isOf(one, requirement));
          const entry = found ?? { written: keepingYears(write()), key, requirement, position, years: '' };
          // As nothing is tried, and as it was last: a hand goes to and fro between these.
          if (found === undefined)
            kept.set(requirement.id, [...known.filter((one) => one.key === '' && key !== ''), entry]);
          writers.set(entry.written, { entry, write });
          return entry.written;
        },
        settle: (drafts, years) => {
          const text = years.join(' ');
          return drafts.map((one) => {
            const { entry, write } = writers.get(one) ?? {};
            if (entry === undefined || write === undefined) return one;
            if (entry.years !== text && one.draft.problems.length > 0) entry.written = keepingYears(write());
            entry.years = text;
            return entry.written;
          });
        },
      };
    },
  };
}

function isOf({ requirement }: Kept, other: Requirement): boolean {
  return requirement === other || canonicalJson(requirement) === canonicalJson(other);
}

/** Components of a year are made once. */
function keepingYears({ draft, componentsOf }: WrittenDraft): WrittenDraft {
  const known = new Map<ComponentPattern, Map<number, readonly Component[]>>();
  return {
    draft,
    componentsOf: (pattern, years) => {
      const byYear = known.get(pattern) ?? new Map<number, readonly Component[]>();
      known.set(pattern, byYear);
      const missing = years.filter((year) => !byYear.has(year));
      const made = missing.length === 0 ? [] : componentsOf(pattern, missing);
      for (const asked of missing)
        byYear.set(
          asked,
          made.filter(({ year }) => year === asked),
        );
      return years.flatMap((year) => byYear.get(year) ?? []);
    },
  };
}
