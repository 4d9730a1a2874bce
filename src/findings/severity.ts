/** error: mail does not go out; warning: it does, but something is wrong or fragile; info: worth knowing. */
export type Severity = 'error' | 'warning' | 'info';
