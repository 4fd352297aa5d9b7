import { spawn } from 'node:child_process';

/**
 * Opens an address in the browser of the person at the terminal: the program in `BROWSER`, or what the system uses. Where there is none,
 * nothing happens: the address is also told.
 */
export function openBrowser(address: string, environment: NodeJS.ProcessEnv): void {
  const [program, ...given] = browserCommand(environment);
  const child = spawn(program, [...given, address], { detached: true, stdio: 'ignore', env: environment });
  child.on('error', () => undefined);
  child.unref();
}

function browserCommand({ BROWSER: named = '' }: NodeJS.ProcessEnv): [string, ...string[]] {
  if (named !== '') return [named];
  if (process.platform === 'darwin') return ['open'];
  // Not "start", which is the shell's own and would read the address's "&" as the next command.
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  return ['xdg-open'];
}
