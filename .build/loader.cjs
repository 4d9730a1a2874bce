#!/usr/bin/env node
'use strict';
// maildiag. The program stands in the comment behind this loader: chunks of it are read and compiled when they are needed.
const { openSync, readSync } = require('node:fs');
const { Script } = require('node:vm');
const index = __INDEX__;
const file = openSync(__filename, 'r');
const read = (place, length) => {
  const bytes = Buffer.allocUnsafeSlow(length);
  if (readSync(file, bytes, 0, length, __PAYLOAD__ + place) !== length) throw new Error(`${__filename} is incomplete`);
  return bytes.latin1Slice();
};
const loaded = new Map();
const load = (name) => {
  const places = index[name.slice(2)];
  if (places === undefined) return require(name);
  const known = loaded.get(name);
  if (known !== undefined) return known.exports;
  const [source, sourceLength, cache, cacheLength] = places;
  const text = read(source, sourceLength);
  if (cache === undefined) return Buffer.from(text, 'base64');
  const script = new Script(text.replaceAll('*\x01/', '*/'), {
    filename: `maildiag:${name.slice(2)}`,
    cachedData: cacheLength === 0 ? undefined : Buffer.from(read(cache, cacheLength), 'base64'),
  });
  const module = { exports: {} };
  loaded.set(name, module);
  script.runInThisContext()(module.exports, load, module, __filename, __dirname);
  return module.exports;
};
load('./cli.js');
