/** The organization of everybody who works with a local service and names no other. */
export const localOrganization = 'local';
