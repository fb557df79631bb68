#!/usr/bin/env node
import { createNodeIo } from '../io/node-io.ts';
import { COMMANDS } from './commands.ts';
import { runCli } from './run-cli.ts';

process.exitCode = await runCli(process.argv.slice(2), COMMANDS, createNodeIo());
