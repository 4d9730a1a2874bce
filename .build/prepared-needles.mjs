import { build } from 'esbuild';

// What words each rule's expression needs is worked out here, once, and not at every start.

const question = `
import { ruleLists } from './src/classify/rule-lists.ts';
import { ruleNeedles } from './src/classify/rule-needles.ts';
export const needles = ruleNeedles(Object.values(ruleLists).flat());
`;

async function needles() {
  const { outputFiles } = await build({
    stdin: { contents: question, resolveDir: process.cwd(), loader: 'ts' },
    ...{ bundle: true, write: false, format: 'esm', platform: 'node', target: 'node20' },
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  return (await import(`data:text/javascript;base64,${code}`)).needles;
}

/** @type {import('esbuild').Plugin} */
export const preparedNeedles = {
  name: 'prepared-needles',
  setup({ onLoad }) {
    onLoad({ filter: /src[\\/]classify[\\/]rule-needles\.ts$/ }, async () => {
      const text = JSON.stringify(JSON.stringify(await needles()));
      return { contents: `export function ruleNeedles() { return JSON.parse(${text}); }`, loader: 'js' };
    });
  },
};
