#!/usr/bin/env node
// The entry of the command line: TypeScript runs as it stands, so there is nothing to build.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`rule153: needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer Node.`);
  process.exit(3);
}
const tsx = await import('tsx/esm/api').catch(() => undefined);
if (tsx === undefined) {
  console.error('rule153: its packages are not installed. Run npm ci in its folder first.');
  process.exit(3);
}
tsx.register();
const { main } = await import('./main.ts');
process.exitCode = await main(process.argv.slice(2));
