import type { SetupServices } from './setup-services.ts';
import type { SetupPhase, SetupState } from './setup-state.ts';

/** Where Esc leads: one question back, over those that the command line has answered. */
export function phaseBefore({ phase, refusal, nothing }: SetupState, given: SetupServices['given']): SetupPhase {
  const lastQuestion = given.place === null ? 'place' : 'password';
  const isRefused = nothing?.reason === 'sign-in-refused' || nothing?.reason === 'sending-refused';
  switch (phase) {
    case 'system':
      return 'password';
    case 'place':
      return given.system === null ? 'system' : 'password';
    case 'path':
      return 'place';
    case 'search':
      return refusal === null ? lastQuestion : 'password';
    case 'proposal':
      return lastQuestion;
    case 'nothing':
      return isRefused ? 'password' : 'address';
    default:
      return 'address';
  }
}
