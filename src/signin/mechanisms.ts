import { cramMd5 } from './cram-md5.ts';
import { login } from './login.ts';
import type { Mechanism } from './mechanism.ts';
import { plain } from './plain.ts';

/** All ways to sign in that are known here, strongest first. */
export const mechanisms: readonly Mechanism[] = [cramMd5, plain, login];
