import type { Candidate } from '../repair/candidate.ts';

/** What the screens can make happen about mending. */
export interface RepairCommands {
  /** Tries everything that could mend the errors and needs no word. */
  mend(): void;
  /** Tries one candidate; asks first where only the user may decide, shows what came of it where it was tried. */
  choose(candidate: Candidate): void;
  /** The user gives the word that the candidate needs. */
  agree(): void;
  /** Ends the candidate that is tried now; the next one comes. */
  skip(): void;
  /** Ends everything that is tried, or leaves the screen. */
  leave(): void;
  /** Writes the changes and diagnoses again. */
  write(): void;
  /** Write-protects the file of trusted roots, or not, and diagnoses again. */
  protect(wanted: boolean): void;
  /** Milliseconds on the clock of the diagnosis that tries. */
  now(): number;
}
