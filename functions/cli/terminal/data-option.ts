/** The option of every command that works on the local data. */
export const dataOption = {
  data: {
    type: 'string',
    short: 'd',
    value: 'folder',
    about: 'the folder of the local data; .rule153 in the project if left out (or RULE153_DATA)',
  },
} as const;
