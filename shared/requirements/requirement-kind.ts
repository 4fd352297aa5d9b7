import type * as z from 'zod/mini';
import type { Basis } from '../model/basis.ts';
import type { Charge } from '../model/charge.ts';
import type { ComponentPattern } from '../model/component.ts';
import type { LineSelector } from '../model/line-selector.ts';
import type { MandateLinks } from '../model/mandate.ts';
import type { PostStartRule } from '../model/post-rules.ts';
import type { RateReference } from '../model/rate.ts';
import type { Warning } from '../model/warning.ts';
import type { Point } from '../time/point.ts';
import type { Schedule } from '../time/schedule.ts';
import type { Timeline } from '../time/timeline.ts';
import type { Nature, RequirementBase } from './common.ts';
import type { ExpandContext } from './expand-context.ts';
import type { PostTerms } from './post-schema.ts';
import type { DatedPoint, TimeRules } from './time-rules.ts';
import type { SessionService } from './session-service.ts';

/**
 * A kind of requirement: everything that the engine, scenarios, sweeps, checks and documents ask about it. What a kind
 * does not define it does not have. `R` is a requirement of the kind, as `schema` reads it; the schema's description
 * documents the kind.
 */
export interface RequirementKind<R extends RequirementBase> {
  readonly kind: R['kind'];
  readonly schema: z.core.$ZodType;
  /** The names by which scenarios ask for its quantities. */
  readonly quantityNames: readonly string[];

  /** The lines that it is charged to, each with its path in the requirement. */
  charges(requirement: R): readonly { path: string; charge: Charge }[];
  /** The points in time that decide when it falls due, and what it costs then. */
  points(requirement: R): readonly DatedPoint[];
  /** Its numeric drivers, each once. */
  quantities(requirement: R): readonly QuantityDriver<R>[];
  /** The rates that price it, each once; those that only the cards have are not here. */
  rates(requirement: R): readonly RateDriver<R>[];
  /** The most components that it can have in a year. Those of a share come with the lines that it is taken of. */
  componentsMax(requirement: R): number;
  /** Requirement + timeline + rates → patterns of components. */
  expand(requirement: R, context: ExpandContext): readonly ComponentPattern[];

  /**
   * What leaves the figures because the requirement is costed otherwise, such as a joint cost where every post is
   * priced.
   */
  replaced?(requirement: R, context: ExpandContext): readonly ComponentPattern[];

  /**
   * Whether it changes something and costs nothing by its nature, such as a reassignment: nobody asks then why it never
   * falls due.
   */
  costsNothing?(requirement: R): boolean;
  /** The duty station at which it takes place. */
  dutyStation?(requirement: R): string | undefined;
  /** The duty station of a part of it, by the name that its components have for it, if not that of all of it. */
  dutyStationOfPart?(requirement: R, part: string): string | undefined;
  /** When it is held, for kinds that stand in a calendar and that others accompany. */
  event?(requirement: R): HeldEvent | undefined;
  /** The same on another schedule; undefined where it follows something else. */
  withSchedule?(requirement: R, schedule: Schedule): R | undefined;
  /** The same from another point on; undefined where it has a schedule. */
  withStart?(requirement: R, from: Point): R | undefined;
  /** How finely amounts depend on days, by the statement's rules; by the year alone unless it is said here. */
  grain?(requirement: R, rules: TimeRules): 'year' | 'month' | 'day';
  /** Whether it asks the cards for rates of a code that it does not name. */
  asksFor?(code: string): boolean;
  /** What the rates that only the cards have may pay for, by their codes. */
  readonly basesOfCards?: ReadonlyMap<string, readonly Basis[]>;
  /** Activities within it whose recurrence or company is declared apart. */
  activities?(requirement: R): readonly Activity[];
  /**
   * The requirements of posts that it is counted from, each with the path of its id: it follows their years and their
   * number.
   */
  countedFrom?(requirement: R): readonly { id: string; path: string }[];
  /** The same without what pointed to requirements that are gone; undefined where nothing is left to count. */
  without?(requirement: R, gone: ReadonlySet<string>): R | undefined;
  /** Links to mandates besides those of the whole requirement. */
  mandateLinks?(requirement: R): readonly { path: string; links: MandateLinks }[];
  /** Questions that only this kind raises. */
  check?(requirement: R, context: CheckContext): readonly Warning[];
  /**
   * The rooms in which it has interpretation, at each of its duty stations: how often a day, as a product of its own
   * fields.
   */
  interpretation?(requirement: R): readonly { dutyStation: string; perDay: number; text: string }[];

  /** For kinds that list posts: the annex, declared posts and vacancy factors speak of them. */
  readonly posts?: {
    of(requirement: R): PostTerms;
    withVacancy(requirement: R, vacancy: NonNullable<PostTerms['vacancy']>): R;
    withAction(requirement: R, action: NonNullable<PostTerms['action']>): R;
  };
  /** For kinds that are a share of other lines' rounded amounts, and are computed once those are known. */
  share?(requirement: R): ShareTerms;
  /** For kinds that can move to another duty station, with other services. */
  readonly venue?: {
    of(requirement: R): Venue;
    at(requirement: R, dutyStation: string, services: readonly SessionService[]): R;
  };
}

/**
 * One numeric driver. `id` is the same for the same driver in every estimate, and stands on the factors that show it;
 * people and scenarios ask for it by `quantity`, and by `part` where the requirement has several of that name.
 */
export type QuantityDriver<R> = {
  id: string;
  quantity: string;
  /** What scenarios of earlier versions ask for it by. */
  formerly?: string;
  part?: string;
  /** What is counted, where the requirement says so in its own words, such as "experts". */
  counted?: string;
  value: string;
  format: 'whole' | 'posts' | 'signed-whole' | 'positive' | 'any';
  /** Whether a rate may be another for what exceeds so much of it, so that costs do not grow with it in proportion. */
  isStepped?: true;
  write: (value: string) => R;
};

/** One rate that a requirement states or asks the cards for, by the part of the requirement that it prices. */
export type RateDriver<R> = {
  id: string;
  part: string;
  reference: RateReference;
  /** What a rate may pay for that is multiplied here; whatever it says where this is left out. */
  bases?: readonly Basis[] | undefined;
  write: (reference: RateReference) => R;
};

/** Something held at a duty station on a schedule. */
export type HeldEvent = {
  type: 'session' | 'workshop';
  schedule: Schedule;
  days?: string;
  dutyStation?: string;
  /** Where it is held at several duty stations, one after the other. */
  stations?: readonly { dutyStation: string; days: string }[];
};

/**
 * What a document says of an activity: how often it recurs, and which session or workshop it serves. `path` leads to
 * that id.
 */
type Activity = { title: string; nature?: Nature | undefined; accompanies?: string | undefined; path: string };

/** The share that a requirement is of the lines chosen, in the years named or in all of theirs. */
export type ShareTerms = RequirementBase & {
  charge: Charge;
  of: readonly LineSelector[];
  rate: RateReference;
  years?: readonly number[] | undefined;
};

/** Where a session is held, and with which services. */
export type Venue = { dutyStation: string; days: string; services: readonly SessionService[] };

/** What the questions of a kind may look at. */
export type CheckContext = { timeline: Pick<Timeline, 'resolve'>; postStartRule: PostStartRule };
