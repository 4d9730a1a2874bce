/** The run may try no further sign-in: the step that needed one ends as skipped. */
export class AccountSpared extends Error {}
