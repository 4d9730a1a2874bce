import type { ScreenProps } from '../screen-props.ts';
import type { SetupState } from '../setup-state.ts';
import { SetupAddressScreen } from './setup-address-screen.tsx';
import { SetupNothingScreen } from './setup-nothing-screen.tsx';
import { SetupPasswordScreen } from './setup-password-screen.tsx';
import { SetupPathScreen } from './setup-path-screen.tsx';
import { SetupPlaceScreen } from './setup-place-screen.tsx';
import { SetupProposalScreen } from './setup-proposal-screen.tsx';
import { SetupSearchScreen } from './setup-search-screen.tsx';
import { SetupSystemScreen } from './setup-system-screen.tsx';

/** What every screen of first-time setup gets. */
export interface SetupProps extends ScreenProps {
  readonly setup: SetupState;
}

/** First-time setup: one question a screen, then the search, then what it came to. */
export function SetupScreen(props: ScreenProps) {
  const { setup } = props.state;
  if (setup === null) return null;
  const all = { ...props, setup };
  switch (setup.phase) {
    case 'address':
      return <SetupAddressScreen {...all} />;
    case 'password':
      return <SetupPasswordScreen {...all} />;
    case 'system':
      return <SetupSystemScreen {...all} />;
    case 'place':
      return <SetupPlaceScreen {...all} />;
    case 'path':
      return <SetupPathScreen {...all} />;
    case 'search':
      return <SetupSearchScreen {...all} />;
    case 'proposal':
      return <SetupProposalScreen {...all} />;
    case 'nothing':
      return <SetupNothingScreen {...all} />;
  }
}
