import type { MailSettings } from '../../settings/mail-settings.ts';
import type { Setting } from '../../settings/setting.ts';
import { emptyKnowledge } from '../knowledge.ts';
import type { StepContext } from '../step-context.ts';
import type { Service, ServiceRole } from './service.ts';

const usual: { readonly [Role in ServiceRole]: string } = {
  authority: 'https://login.microsoftonline.com',
  graph: 'https://graph.microsoft.com',
  ews: 'https://outlook.office365.com/EWS/Exchange.asmx',
};

/** Where Exchange keeps the web service on every server (Microsoft, "EWS URL"). */
const ewsPath = '/EWS/Exchange.asmx';

/**
 * The address of the web service at the Exchange server that the settings name; null: they name none. A whole address keeps its
 * path; a port and an encryption of their own count more than those in it.
 */
function ewsOfSettings({ values }: MailSettings): URL | null {
  const { host, port, security } = values;
  if (host === undefined || host.value === '') return null;
  const written = addressIn(host);
  const isPlain = security === undefined ? written?.protocol === 'http:' : security.value === 'none';
  const name = host.value.includes(':') ? `[${host.value.replace(/^\[|\]$/g, '')}]` : host.value;
  const ownPort = written === null || written.port === '' ? (isPlain ? 80 : 443) : Number(written.port);
  const path = written === null || written.pathname === '/' ? ewsPath : written.pathname;
  const address = `${isPlain ? 'http' : 'https'}://${name}:${port?.value ?? ownPort}${path}`;
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  // A name with a slash or an @ in it would lead to another place than it says.
  return url.pathname === path && url.username === '' ? url : null;
}

/** The address that stands in the place of a name; null: it is a name. */
function addressIn({ value, written }: Setting<string>): URL | null {
  if (written === null || !/^https?:/i.test(written) || !URL.canParse(written)) return null;
  const url = new URL(written);
  return url.hostname.toLowerCase() === value.toLowerCase() ? url : null;
}

/** Whether the mailboxes are those of Exchange Online where no server is named: only that has applications and tenants. */
function isOnline({ values: { signInKind, tenantId } }: MailSettings): boolean {
  return signInKind?.value === 'oauth' || tenantId !== undefined;
}

/** The web services that the way of sending needs, the one that takes the mail first; none where mail goes by SMTP with a password. */
export function servicesOf({ settings, options }: Pick<StepContext, 'settings' | 'options'>): readonly Service[] {
  const { transport, signInKind } = settings.values;
  const asked = options.services ?? {};
  const service = (role: ServiceRole, own: URL | null): Service => ({
    role,
    url: asked[role] ?? own ?? new URL(usual[role]),
    isConfigured: asked[role] === undefined && own !== null,
    knowledge: emptyKnowledge(),
    link: null,
  });
  const authority = service('authority', null);
  switch (transport?.value) {
    case 'graph':
      return [service('graph', null), authority];
    case 'ews': {
      const own = ewsOfSettings(settings);
      if (own === null && asked.ews === undefined && !isOnline(settings)) return [];
      return [service('ews', own), ...(signInKind?.value === 'oauth' ? [authority] : [])];
    }
    default:
      return signInKind?.value === 'oauth' ? [authority] : [];
  }
}
