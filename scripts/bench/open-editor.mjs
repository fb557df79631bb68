// `kosut edit` over a folder, and a headless browser beside it, for what is measured in the editor.
import sparticuz from '@sparticuz/chromium';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Starts the server; `kill` ends it as a power cut does. */
export async function startServer(folder) {
  const started = performance.now();
  const server = spawn(
    process.execPath,
    ['dist/cli/main.js', 'edit', folder, '--port', '0', '--no-open', '--quiet'],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [url] = await once(createInterface(server.stdout), 'line');
  return {
    url,
    milliseconds: performance.now() - started,
    async end(signal = 'SIGTERM') {
      server.kill(signal);
      await once(server, 'exit');
    },
  };
}

export async function startBrowser() {
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    // its own flags draw by an OpenGL made of software, where one frame of scrolling may take seconds whatever the page
    // is: without them the browser draws as it does on a machine without a graphics card
    args: [
      ...sparticuz.args.filter(
        (arg) =>
          !/^--(?:disable-web-security|single-process|use-(?:gl|angle)|ignore-gpu|in-process-gpu|enable-unsafe)/.test(
            arg,
          ),
      ),
      '--disable-gpu',
    ],
    headless: true,
  });
}

/** In the page: a promise of the moment at which the frame that shows what was done is ready. */
export const PAINTED = `
  window.painted = () => new Promise((resolve) => requestAnimationFrame((frame) => {
    window.frameBegan = frame;
    const channel = new MessageChannel();
    channel.port1.onmessage = () => resolve(performance.now());
    channel.port2.postMessage(0);
  }));`;

const quantile = (values, share) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
};

/** Prints milliseconds. */
export function show(name, values) {
  console.log(
    `${name.padEnd(28)} p50 ${quantile(values, 0.5).toFixed(1)} · p95 ${quantile(values, 0.95).toFixed(1)} · max ${Math.max(...values).toFixed(1)} ms (${values.length})`,
  );
}
