import { Page } from '../components/page.tsx';
import { useDraw } from '../hooks/use-draw.ts';
import { useKeys } from '../hooks/use-keys.ts';
import { blank, type Line } from '../line.ts';
import type { Draw } from '../lines/draw.ts';
import { searchLines, setupWordsOf } from '../lines/setup-lines.ts';
import { barActions } from '../screen-actions.ts';
import type { SetupState } from '../setup-state.ts';
import { wrap } from '../wrap.ts';
import type { SetupProps } from './setup-screen.tsx';

/** The search as it goes, one line for each place and each server; where it waits for the user's word, with the question. */
export function SetupSearchScreen({ state, commands, active, setup }: SetupProps) {
  const draw = useDraw();
  const { question } = setup;
  const reply = (yes: boolean) => () => commands.setup.answer(yes);
  useKeys(
    { back: () => commands.back(), ...(question === null ? {} : { yes: reply(true), no: reply(false) }) },
    active,
  );
  const { search } = setupWordsOf(draw).screen;
  const head = [...wrap([{ text: search.title(setup.address), style: 'bold' }], draw.width), blank];
  const { lines, at } = searchLines(setup.search, setup.domain, draw);
  const asked = question === null ? [] : [blank, ...questionLines(setup, draw)];
  const all = [...lines, ...asked];
  const follow = question === null ? at : { first: all.length - asked.length, last: all.length - 1 };
  return <Page head={head} lines={all} follow={follow} actions={barActions(state)} active={active} />;
}

function questionLines({ question, domain }: SetupState, draw: Draw): Line[] {
  if (question === null) return [];
  const { maySignIn, maySend } = setupWordsOf(draw).screen;
  const text = question.kind === 'sign-in' ? maySignIn(question.candidate.host, domain) : maySend(question.recipient);
  return wrap([{ text, style: 'bold' }], draw.width);
}
