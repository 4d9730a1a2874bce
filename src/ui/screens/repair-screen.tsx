import { useCandidateSpeech } from '../hooks/use-candidate-speech.ts';
import type { ScreenProps } from '../screen-props.ts';
import { RepairAskScreen } from './repair-ask-screen.tsx';
import { RepairProtectScreen } from './repair-protect-screen.tsx';
import { RepairResultScreen } from './repair-result-screen.tsx';
import { RepairTryingScreen } from './repair-trying-screen.tsx';

/** Mending: the question before a try, the tries, what came of them, and what would be written. */
export function RepairScreen(props: ScreenProps) {
  const { repair, subject } = props.state;
  const speech = useCandidateSpeech(subject);
  const attempt = repair?.attempt ?? null;
  if (repair === null || attempt === null || speech === null) return null;
  switch (attempt.phase) {
    case 'asking':
      return <RepairAskScreen {...props} key={attempt.candidate.id} speech={speech} candidate={attempt.candidate} />;
    case 'trying':
      return <RepairTryingScreen {...props} speech={speech} attempt={attempt} />;
    case 'result':
      return <RepairResultScreen {...props} speech={speech} repair={repair} attempt={attempt} />;
    case 'protecting':
      return <RepairProtectScreen {...props} say={speech.say} attempt={attempt} />;
  }
}
