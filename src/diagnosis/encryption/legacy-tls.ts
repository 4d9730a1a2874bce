/** Meets a server that only knows withdrawn versions or weak algorithms on its own level. */
export const legacyTls = { minVersion: 'TLSv1', legacy: true } as const;
