/** Where the system sends requests for support, as its own settings say it. */
export interface SupportContact {
  readonly address: string;
  /** Whether the settings attach information on the system to such requests. */
  readonly attachesSystemInformation: boolean;
}
