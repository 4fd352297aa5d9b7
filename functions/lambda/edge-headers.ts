/** Headers that the edge adds to what it passes on to the gateway. Whatever a caller sends under these names, the edge writes over it. */
export const edgeHeaders = {
  /** Shows that a request came by the edge, and so past its firewall. */
  originSecret: 'x-rule153-origin',
  /** The address of the viewer: the gateway sees that of the edge. */
  viewerAddress: 'x-rule153-viewer',
} as const;
