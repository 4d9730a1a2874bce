/** The practice domain (RFC 2606 reserves `.test`); only the practice DNS knows it. */
export const practiceDomain = 'practice.test';

/** The practice mail server's name. */
export const practiceName = `mail.${practiceDomain}`;

/** The practice account, which is its sender address too. */
export const practiceUser = `reports@${practiceDomain}`;
