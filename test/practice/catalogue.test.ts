import { getActiveResourcesInfo } from 'node:process';
import { describe, expect, test, vi } from 'vitest';
import { faultIds, faults, findFault } from '../../src/practice/faults.ts';
import { startPractice, worksHere } from '../../src/practice/start-practice.ts';

describe('the catalogue of practice faults', () => {
  test('has at least 45 faults, each with an id of its own', () => {
    expect(faults.length).toBeGreaterThanOrEqual(45);
    expect(new Set(faultIds).size).toBe(faults.length);
  });

  test('finds a fault by its id and says null for an unknown one', () => {
    expect(findFault('starttls-missing')?.expects).toEqual(['starttls.unsupported']);
    expect(findFault('no-such-fault')).toBeNull();
  });

  test.for(faults)('$id has a kebab-case id and a title of one line in both languages', ({ id, title }) => {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    for (const text of [title.en, title.de]) expect(text).toMatch(/^[\p{Lu}\p{N}].{5,88}[^.\s]$/u);
    expect(title.en).not.toBe(title.de);
  });

  test.for(faults)('$id names its root cause among the codes it expects', ({ expects, rootCause }) => {
    if (expects.length === 0) expect(rootCause).toBeNull();
    else expect(expects).toContain(rootCause);
  });

  test.for(faults)('$id starts and closes without leaving anything open', async (fault) => {
    if (!worksHere(fault)) return;
    const before = resources();
    const server = await startPractice(fault);
    expect(server.port).toBeGreaterThan(0);
    expect(server.resolver).toMatch(/^127\.0\.0\.1:\d+$/);
    const configuration = server.configurationFiles()[server.configurationFile];
    // Where Graph is stands in no file.
    const services = Object.values(server.services ?? {}).map(String);
    expect(`${configuration} ${services.join(' ')}`).toMatch(new RegExp(`(?:port *= *|:)${server.port}[\\n/]`, 'i'));
    await server.close();
    await vi.waitFor(() => expect(resources()).toEqual(before), { interval: 2 });
  });
});

function resources(): readonly string[] {
  return getActiveResourcesInfo()
    .filter((name) => /TCP|UDP|TLS|Worker|MessagePort/.test(name))
    .sort();
}
