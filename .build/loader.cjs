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
const unpack = ([place, length, cacheLength, compressed]) => {
  const text = read(place, length);
  if (compressed === 1) {
    const bytes = require('node:zlib').brotliDecompressSync(Buffer.from(text, 'base64'));
    return { cache: bytes.subarray(0, cacheLength), source: bytes.subarray(cacheLength) };
  }
  return { cache: Buffer.from(text.slice(0, cacheLength), 'base64'), source: text.slice(cacheLength) };
};
const loaded = new Map();
const load = (name) => {
  const places = index[name.slice(2)];
  if (places === undefined) return require(name);
  const known = loaded.get(name);
  if (known !== undefined) return known.exports;
  const { cache, source } = unpack(places);
  if (name.endsWith('.wasm')) return source;
  const text = typeof source === 'string' ? source.replaceAll('*\x01/', '*/') : source.latin1Slice();
  const script = new Script(text, {
    filename: `maildiag:${name.slice(2)}`,
    cachedData: cache.length === 0 ? undefined : cache,
  });
  const module = { exports: {} };
  loaded.set(name, module);
  script.runInThisContext()(module.exports, load, module, __filename, __dirname);
  return module.exports;
};
load('./cli.js');
