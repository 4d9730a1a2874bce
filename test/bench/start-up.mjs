import { compare, inPty, program, runTime } from './measure.mjs';

const node = process.execPath;

/** From the start to the first frame, in a terminal, against a Node that does nothing. */
export async function firstFrame(rounds) {
  const { one, ratio } = await compare(
    rounds,
    async () => {
      const wizard = inPty(node, [program]);
      const shown = await wizard.shows('quit');
      wizard.stop();
      await wizard.ended;
      return shown;
    },
    () => inPty(node, ['-e', '0']).ended,
  );
  return [
    {
      what: `wizard: start to first frame (${one.toFixed(0)} ms)`,
      figure: ratio,
      unit: '× `node -e 0`',
      bar: 5,
      stretch: 3.5,
    },
  ];
}

/** One message explained, the whole process. */
export async function explainOnce(rounds) {
  const { one, ratio } = await compare(
    rounds,
    () => runTime(node, [program, 'explain', '535 5.7.8 Error: authentication failed']),
    () => runTime(node, ['-e', '0']),
  );
  return [
    {
      what: `explain: one message (${one.toFixed(0)} ms)`,
      figure: ratio,
      unit: '× `node -e 0`',
      bar: 2.5,
      stretch: 1.8,
    },
  ];
}
