// Limits that hold in more than one place. One that belongs to a single field stands in its schema.

/** Scenarios stacked upon each other. */
export const SCENARIOS_MAX = 20;

/** Rate cards that a statement or a programme names, and further ones that a request adds. */
export const RATE_CARDS_MAX = 20;

/** What a statement has, and a programme of workshops, from which a statement is made. */
export const MANDATES_MAX = 200;
export const MILESTONES_MAX = 200;
export const REGISTERS_MAX = 10;

/** Programmes of workshops that a calendar joins. */
export const PROGRAMMES_MAX = 20;

/** The text with which somebody says why a document was changed. */
export const REASON_CHARACTERS_MAX = 2000;

/** Services of a session. */
export const SERVICES_MAX = 40;

/** The year of a post up to which a vacancy factor may be of its own. */
export const POST_YEAR_MAX = 10;

/** The highest number that a revision can be asked for by. */
export const REVISION_MAX = 1_000_000_000;
