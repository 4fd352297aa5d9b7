/**
 * Stands in a Lambda bundle for `node:http`. Importing that module reads everything that it exports, and from Node 24 on one of its exports
 * loads the whole Fetch API when it is read: 20 ms of a cold start for what nothing here uses. Taken as a whole, it is not read.
 */
const http = process.getBuiltinModule('node:http');

export const { Agent, request } = http;
