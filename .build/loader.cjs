#!/usr/bin/env node
'use strict';
// maildiag. The program stands behind this loader, as text that V8 does not have to read when its code cache fits.
const { readFileSync } = require('node:fs');
const { Script } = require('node:vm');
const file = readFileSync(__filename, 'latin1');
const begin = file.lastIndexOf('/*') + 2;
const middle = file.indexOf('.', begin);
const source = Buffer.from(file.slice(begin, middle), 'base64').toString('latin1');
const cachedData = Buffer.from(file.slice(middle + 1, file.lastIndexOf('*/')), 'base64');
const script = new Script(`(function(exports,require,module,__filename,__dirname){${source}\n})`, { filename: __filename, cachedData });
script.runInThisContext()(exports, require, module, __filename, __dirname);
