// `npm run licences`: every package that is installed, with the licence that it names, counted by licence. What goes
// with the built program is in `dist/*/THIRD-PARTY-LICENCES.txt`, in full.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const { packages } = JSON.parse(readFileSync(fileURLToPath(new URL('../package-lock.json', import.meta.url)), 'utf8'));

/** Where what a package grants is not what its package.json names. */
const corrections = {
  'date-holidays': 'ISC; data CC BY-SA 3.0 (so its LICENSE; its package.json names CC-BY-3.0)',
};

const rows = Object.entries(packages)
  .filter(([path]) => path !== '')
  .map(([path, { version, license, dev, devOptional }]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    return {
      name,
      version,
      licence: corrections[name] ?? license ?? 'none named',
      use: dev || devOptional ? 'development' : 'product',
    };
  })
  .sort((a, b) => (a.use === b.use ? (a.name < b.name ? -1 : 1) : a.use === 'product' ? -1 : 1));

for (const { name, version, licence, use } of rows)
  console.log(`${use.padEnd(12)} ${`${name} ${version}`.padEnd(56)} ${licence}`);
const counts = new Map();
for (const { licence } of rows) counts.set(licence, (counts.get(licence) ?? 0) + 1);
console.log(
  `\n${rows.length} packages: ${[...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([licence, count]) => `${count} ${licence}`)
    .join(', ')}`,
);
