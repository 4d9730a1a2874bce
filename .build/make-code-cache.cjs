'use strict';
// Runs the chunks as far as a start goes, so that V8 has compiled what a start needs, then writes each chunk's code cache
// beside it.
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { PassThrough } = require('node:stream');
const { Script } = require('node:vm');

const [, , directory] = process.argv;
const scripts = new Map();
const loaded = new Map();

const scriptOf = (name) => {
  const source = readFileSync(join(directory, name), 'latin1');
  const script = scripts.get(name) ?? new Script(source, { filename: `maildiag:${name}` });
  scripts.set(name, script);
  return script;
};
const load = (name) => {
  if (!name.startsWith('./')) return require(name);
  if (name.endsWith('.wasm')) return readFileSync(join(directory, name));
  const known = loaded.get(name);
  if (known !== undefined) return known.exports;
  const module = { exports: {} };
  loaded.set(name, module);
  scriptOf(name.slice(2)).runInThisContext()(module.exports, load, module, __filename, __dirname);
  return module.exports;
};

const stream = (properties) => {
  const made = new PassThrough();
  made.resume();
  const nothing = () => made;
  return Object.assign(made, { ref: nothing, unref: nothing, setRawMode: nothing }, properties);
};

/** Runs one command as in a terminal or without one; `shown` is called with each piece of output. */
const run = (words, { terminal = false, shown = () => {} } = {}) => {
  const tty = terminal ? { isTTY: true, columns: 80, rows: 24 } : {};
  const stdin = stream(tty);
  const stdout = stream(tty);
  stdout.on('data', (bytes) => shown(String(bytes), stdin));
  return load('./main.js').main({
    arguments: words,
    environment: { LANG: 'C.UTF-8', TERM: 'xterm-256color' },
    directory: __dirname,
    platform: process.platform,
    stdin,
    stdout,
    stderr: stream({}),
    onStop: () => () => {},
    onExit: (cleanUp) => {
      process.once('exit', cleanUp);
      return () => process.off('exit', cleanUp);
    },
  });
};

const warmUp = async () => {
  await run(['explain', '535 5.7.8 Error: authentication failed']);
  await run(['explain', '--json', 'connect ECONNREFUSED 127.0.0.1:25']);
  await run([], { terminal: true, shown: (_, stdin) => stdin.write('\u0003') });
  await run(['check', join(directory, 'isps.cfg')]);
  const code = await run(['practice', 'healthy-starttls']);
  if (code === 2) throw new Error('there is no practice fault of that name');
};

writeFileSync(join(directory, 'isps.cfg'), '[SMTP]\nSMTPServer=127.0.0.1\nSMTPPort=1\n');
warmUp().then(() => {
  for (const [name, script] of scripts) writeFileSync(join(directory, `${name}.cache`), script.createCachedData());
  // Ink shows the cursor again at the end, on the terminal of the build.
  process.stderr.write = () => true;
  process.exit(0);
});
