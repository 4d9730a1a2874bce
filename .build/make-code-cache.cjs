'use strict';
// Runs the bundled script far enough that V8 has compiled what a start needs, then keeps its code cache.
const { readFileSync, writeFileSync } = require('node:fs');
const { Script } = require('node:vm');

const [, , file, cache] = process.argv;
const source = readFileSync(file, 'latin1');
const script = new Script(`(function(exports,require,module,__filename,__dirname){${source}\n})`, { filename: 'maildiag.cjs' });

process.argv = [process.argv[0], file, 'explain', '535 5.7.8 Authentication failed'];
process.env.NODE_ENV = 'production';
const write = process.stdout.write;
process.stdout.write = () => true;
script.runInThisContext()(exports, require, module, __filename, __dirname);
process.on('exit', () => {
  process.stdout.write = write;
  writeFileSync(cache, script.createCachedData());
});
