/** The rooms of a statement, in the order of the rail. Each is a view with an address of its own. */
export const ROOMS = [
  { to: '/statements/$id', title: 'Statement' },
  { to: '/statements/$id/edit', title: 'Edit' },
  { to: '/statements/$id/compare', title: 'Compare' },
  { to: '/statements/$id/paragraphs', title: 'Paragraphs' },
  { to: '/statements/$id/posts', title: 'Posts' },
  { to: '/statements/$id/workshops', title: 'Workshops' },
  { to: '/statements/$id/rates', title: 'Rates' },
  { to: '/statements/$id/risk', title: 'Risk' },
  { to: '/statements/$id/checks', title: 'Checks' },
  { to: '/statements/$id/analogues', title: 'Analogues' },
  { to: '/statements/$id/documents', title: 'Documents' },
  { to: '/statements/$id/history', title: 'History' },
] as const;
