import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findingCodes } from '../../src/explain/explain-code.ts';
import type { Locale } from '../../src/settings/locale.ts';
import { pages } from './pages.ts';

const locales: readonly Locale[] = ['en', 'de'];
const beside = join(import.meta.dirname, '../../src/explain/entries');

describe('the pages of the findings', () => {
  test.for(locales)('in %s are what the entries say (npm run pages writes them anew)', async (locale) => {
    await expect(pages(locale)).toMatchFileSnapshot(join(beside, `findings.${locale}.md`));
  });

  test.for(locales)('in %s have every code once', (locale) => {
    const heads = pages(locale)
      .split('\n')
      .filter((line) => line.startsWith('## '));
    expect(heads).toEqual(findingCodes().map((code) => `## ${code}`));
  });
});
