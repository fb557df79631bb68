import { spawn } from 'node:child_process';

/** Asks the system to show an address; whether it can is nobody's fault. */
export function openBrowser(url: string): void {
  const [program, ...words] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler', url]
        : ['xdg-open', url];
  const child = spawn(program!, words, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
