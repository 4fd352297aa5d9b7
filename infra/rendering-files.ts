import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Architecture } from 'aws-cdk-lib/aws-lambda';
import { fontModules } from '../functions/rendering/document/font-files.ts';
import { TYPST_FILE } from '../functions/rendering/document/load-typst.ts';
import { packageFiles, repositoryRoot } from './lambda-bundle.ts';

/** The typesetter is a program for one kind of processor; the one that is installed is the one that is deployed. */
const compilers = [
  { architecture: Architecture.ARM_64, module: '@myriaddreamin/typst-ts-node-compiler-linux-arm64-gnu' },
  { architecture: Architecture.X86_64, module: '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu' },
] as const;

function installedCompiler(): (typeof compilers)[number] {
  const { resolve } = createRequire(join(repositoryRoot, 'package.json'));
  const found = compilers.find(({ module }) => {
    try {
      return resolve(module) !== '';
    } catch {
      return false;
    }
  });
  if (found !== undefined) return found;
  throw new Error(
    'No typesetter for Linux is installed, which the function that renders documents needs. Install one: npm ' +
      `install --no-save --force ${compilers[0].module}`,
  );
}

/** What the function that renders documents reads when it runs, and on which processor it runs. */
export function renderingFiles(): { files: Readonly<Record<string, string>>; architecture: Architecture } {
  const { module, architecture } = installedCompiler();
  return { files: { [TYPST_FILE]: module, ...packageFiles('fonts', fontModules) }, architecture };
}
