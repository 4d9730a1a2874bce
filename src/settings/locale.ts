/** The languages of all texts. */
export type Locale = 'en' | 'de';
