/** One statement of the vendors' documents, and what in the project covers it. */
export interface AcceptanceItem {
  /** Its number in the list of all statements, 1 to 128. */
  readonly item: number;
  /** The statement in short. */
  readonly statement: string;
  /** Tests that prove it, each as `file › describe › test`, as vitest prints it. */
  readonly covered: readonly string[];
  /** Where the user sees it, for statements that nothing can check; absent: the tests say it all. */
  readonly shown?: string;
}
