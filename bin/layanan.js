#!/usr/bin/env node
import { run, sistemNyata } from '../dist/main.js';

process.exitCode = await run(process.argv.slice(2), sistemNyata(new URL('..', import.meta.url)));
