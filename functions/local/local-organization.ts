/** The organization of everybody who works with a local service and names no other. */
export const localOrganization = 'local';

/** The one table of a local database, also of one that the environment names. */
export const localTable = 'rule153';
