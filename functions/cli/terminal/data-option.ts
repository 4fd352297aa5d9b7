/** The option of every command that works on the local data. */
export const dataOption = {
  data: {
    type: 'string',
    short: 'd',
    value: 'folder',
    about:
      'the folder of the local data (or RULE153_DATA); if left out, .rule153 in a checkout, else a folder of your user data',
  },
} as const;
