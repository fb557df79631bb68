#!/usr/bin/env node
import module from 'node:module';

// Node 22.1 and later can keep what they compiled from one run to the next. It must be asked before
// anything is loaded.
(module as { readonly enableCompileCache?: () => unknown }).enableCompileCache?.();

const [{ createNodeIo }, { COMMANDS }, { runCli }] = await Promise.all([
  import('../io/node-io.ts'),
  import('./commands.ts'),
  import('./run-cli.ts'),
]);
process.exitCode = await runCli(process.argv.slice(2), COMMANDS, createNodeIo());
