/** Whose mail is meant, by the names that the business system has for them; null: nobody in particular. */
export interface Whose {
  readonly user: string | null;
  readonly tenant: string | null;
  readonly account: string | null;
  readonly template: string | null;
}

/** The kinds of subject that can be chosen, as the options `--user`, `--tenant`, `--account` and `--template` name them. */
export type WhoseKind = keyof Whose;

/** Nobody in particular: the settings for everybody. */
export const nobody: Whose = { user: null, tenant: null, account: null, template: null };
