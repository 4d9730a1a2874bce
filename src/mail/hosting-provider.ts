/** Domains in which hosting providers name their own mail servers, with the provider. */
const providers: Readonly<Record<string, string>> = {
  'secureserver.net': 'GoDaddy',
  'kasserver.com': 'ALL-INKL',
  'your-server.de': 'Hetzner',
  'your-website.com': 'IONOS',
  'kundenserver.de': 'IONOS',
  'ionos.de': 'IONOS',
  'ionos.com': 'IONOS',
  '1und1.de': 'IONOS',
  '1and1.com': 'IONOS',
  'perfora.net': 'IONOS',
  'strato.de': 'STRATO',
  'rzone.de': 'STRATO',
  'hosteurope.de': 'Host Europe',
  'server-he.de': 'Host Europe',
  'df.eu': 'DomainFactory',
  'ispgateway.de': 'DomainFactory',
  'udag.de': 'united-domains',
  'mittwald.de': 'Mittwald',
  'agenturserver.de': 'Mittwald',
  'netcup.net': 'netcup',
  'webspace-verkauf.de': 'netcup',
  'goneo.de': 'goneo',
  'manitu.net': 'manitu',
  'alfahosting-server.de': 'Alfahosting',
  'variomedia.de': 'Variomedia',
  'domainfactory.de': 'DomainFactory',
  'ovh.net': 'OVHcloud',
  'gandi.net': 'Gandi',
  'infomaniak.com': 'Infomaniak',
  'infomaniak.ch': 'Infomaniak',
  'hostpoint.ch': 'Hostpoint',
  'cyon.ch': 'cyon',
  'world4you.com': 'World4You',
  'easyname.eu': 'easyname',
  'one.com': 'one.com',
  'dreamhost.com': 'DreamHost',
  'bluehost.com': 'Bluehost',
  'hostgator.com': 'HostGator',
  'siteground.biz': 'SiteGround',
  'sgvps.net': 'SiteGround',
  'web-hosting.com': 'Namecheap',
  'privateemail.com': 'Namecheap',
  'registrar-servers.com': 'Namecheap',
  'hostinger.com': 'Hostinger',
  'titan.email': 'Titan',
  'freehosting.host': 'FreeHosting',
  'plesk.page': 'Plesk',
  'cprapid.com': 'cPanel',
  'emailsrvr.com': 'Rackspace',
  'outlook.com': 'Microsoft 365',
  'office365.com': 'Microsoft 365',
  'google.com': 'Google',
};

/** The hosting provider whose own server names a certificate carries; null where none of the names is a provider's. */
export function hostingProvider(names: readonly string[]): string | null {
  for (const name of names) {
    const labels = name.toLowerCase().split('.');
    for (let index = 0; index < labels.length - 1; index++) {
      const domain = labels.slice(index).join('.');
      if (Object.hasOwn(providers, domain)) return providers[domain] ?? null;
    }
  }
  return null;
}
