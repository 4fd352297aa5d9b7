import type { Component, ComponentPattern } from '../model/component.ts';
import type { Problem } from '../model/problem.ts';
import type { Requirement } from '../requirements/index.ts';

/** A requirement with its patterns and whatever its expander and its rates complained of. */
export type Draft = {
  requirement: Requirement;
  position: number;
  patterns: readonly ComponentPattern[];
  problems: Problem[];
};

/** A draft, and the components of its patterns in the years that are asked for. */
export type WrittenDraft = {
  draft: Draft;
  componentsOf: (pattern: ComponentPattern, years: readonly number[]) => readonly Component[];
};
