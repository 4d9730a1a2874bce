import type { FindingArgs } from './finding-args.ts';

/** A stable code such as `starttls.unsupported`; for ever: retired, never renamed. */
export type FindingCode = keyof FindingArgs;
