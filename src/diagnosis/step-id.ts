/** The steps of the diagnosis, in this order. */
export const stepIds = [
  'configuration',
  'server',
  'port',
  'encryption',
  'certificate',
  'credentials',
  'sender',
  'redirect',
  'delivery',
] as const;

/** A noun of the user's world; part of the report's public interface. */
export type StepId = (typeof stepIds)[number];
