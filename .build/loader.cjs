#!/usr/bin/env node
'use strict';
// maildiag. The program stands in the file beside this one: chunks of it are read and compiled when they are needed.
const { openSync, readSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');
const index = __INDEX__;
const path = join(__dirname, '__CHUNKS__');
const open = () => {
  try {
    return openSync(path, 'r');
  } catch (error) {
    process.stderr.write(`maildiag: ${path} is missing (${error.code}). Copy both files of the folder dist.\n`);
    process.exit(70);
  }
};
const file = open();
const read = ([place, length, cacheLength]) => {
  const bytes = Buffer.allocUnsafeSlow(length);
  if (readSync(file, bytes, 0, length, place) !== length) throw new Error(`${path} is incomplete`);
  return { cache: bytes.subarray(0, cacheLength), source: bytes.subarray(cacheLength) };
};
const loaded = new Map();
const load = (name) => {
  const places = index[name.slice(2)];
  if (places === undefined) return require(name);
  const known = loaded.get(name);
  if (known !== undefined) return known.exports;
  const { cache, source } = read(places);
  if (name.endsWith('.wasm')) return source;
  const script = new Script(source.latin1Slice(), {
    filename: `maildiag:${name.slice(2)}`,
    cachedData: cache.length === 0 ? undefined : cache,
  });
  const module = { exports: {} };
  loaded.set(name, module);
  script.runInThisContext()(module.exports, load, module, __filename, __dirname);
  return module.exports;
};
load('./cli.js');
