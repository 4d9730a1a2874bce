import { agorumProfile } from '../profiles.ts';
import { defineFault } from './define-fault.ts';
import { smtp } from './smtp.ts';

/** A privileged port where nothing listens. */
const deadPort = '1';

/** agorum core has a relay for mail clients beside the one it sends through. */
export const ownRelay = [
  defineFault({
    id: 'own-relay-port-dead',
    en: 'Works, but agorum core’s own relay does not answer on the secured port',
    de: 'Funktioniert, aber das eigene Relay von agorum core antwortet am SSL-Port nicht',
    expects: ['connect.refused'],
    allows: ['config.port-and-mode'],
    profile: agorumProfile(({ neighbourPorts: [port] }) => ({ Port: String(port), SSLPort: deadPort })),
    script: smtp({}, { neighbour: { authInClear: true } }),
  }),
];
