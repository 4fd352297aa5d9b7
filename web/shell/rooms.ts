/** The rooms of a statement, in the order of the rail. Each is a view with an address of its own. */
export const ROOMS = [
  { to: '/statements/$id', title: 'Statement' },
  { to: '/statements/$id/edit', title: 'Edit' },
  { to: '/statements/$id/compare', title: 'Compare' },
] as const;
