import type { ScreenProps } from '../screen-props.ts';
import { AboutScreen } from '../screens/about-screen.tsx';
import { AdministratorScreen } from '../screens/administrator-screen.tsx';
import { ChooseValueScreen } from '../screens/choose-value-screen.tsx';
import { DetailsScreen } from '../screens/details-screen.tsx';
import { EditValueScreen } from '../screens/edit-value-screen.tsx';
import { ExplainScreen } from '../screens/explain-screen.tsx';
import { FaultsScreen } from '../screens/faults-screen.tsx';
import { LevelsScreen } from '../screens/levels-screen.tsx';
import { PathScreen } from '../screens/path-screen.tsx';
import { ProblemScreen } from '../screens/problem-screen.tsx';
import { RepairScreen } from '../screens/repair-screen.tsx';
import { RunningScreen } from '../screens/running-screen.tsx';
import { SaveChangesScreen } from '../screens/save-changes-screen.tsx';
import { SaveScreen } from '../screens/save-screen.tsx';
import { SendAllScreen } from '../screens/send-all-screen.tsx';
import { SendReportScreen } from '../screens/send-report-screen.tsx';
import { SendScreen } from '../screens/send-screen.tsx';
import { SettingsScreen } from '../screens/settings-screen.tsx';
import { SetupScreen } from '../screens/setup-screen.tsx';
import { StartScreen } from '../screens/start-screen.tsx';
import { SummaryScreen } from '../screens/summary-screen.tsx';
import { TranscriptScreen } from '../screens/transcript-screen.tsx';
import { UndoScreen } from '../screens/undo-screen.tsx';
import { WhoseScreen } from '../screens/whose-screen.tsx';
import { topOf } from '../wizard-state.ts';

/** The screen that lies on top. */
export function ScreenView(props: ScreenProps) {
  const screen = topOf(props.state);
  switch (screen.name) {
    case 'start':
      return <StartScreen {...props} />;
    case 'path':
      return <PathScreen {...props} />;
    case 'explain':
      return <ExplainScreen {...props} />;
    case 'faults':
      return <FaultsScreen {...props} />;
    case 'setup':
      return <SetupScreen {...props} />;
    case 'settings':
      return <SettingsScreen {...props} />;
    case 'whose':
      return <WhoseScreen {...props} />;
    case 'levels':
      return <LevelsScreen {...props} />;
    case 'about':
      return <AboutScreen {...props} />;
    case 'save-changes':
      return <SaveChangesScreen {...props} />;
    case 'undo':
      return <UndoScreen {...props} />;
    case 'repair':
      return <RepairScreen {...props} />;
    case 'choose-value':
      return <ChooseValueScreen {...props} points={screen.points} />;
    case 'edit-value':
      return <EditValueScreen {...props} which={screen.key} />;
    case 'diagnosis':
      return props.state.progress?.phase === 'problem' ? <ProblemScreen {...props} /> : <RunningScreen {...props} />;
    case 'summary':
      return <SummaryScreen {...props} />;
    case 'transcript':
      return <TranscriptScreen {...props} />;
    case 'details':
      return <DetailsScreen {...props} />;
    case 'administrator':
      return <AdministratorScreen {...props} />;
    case 'save':
      return <SaveScreen {...props} />;
    case 'send':
      return <SendScreen {...props} />;
    case 'send-report':
      return <SendReportScreen {...props} />;
    case 'send-all':
      return <SendAllScreen {...props} />;
  }
}
