import { systemCases } from '../systems-live/system-cases.ts';

const file = 'test/servers/systems.test.ts';

/** The names of the tests against real servers, each by the id of its case. */
export const liveTests: ReadonlyMap<string, string> = new Map(
  systemCases.map(({ id, title }) => [
    id,
    `${file} › business systems against real servers › ${id}: check tells about ${title}`,
  ]),
);

/** The test of a system against a real server. Throws for an id that no case has. */
export function liveTest(id: string): string {
  const name = liveTests.get(id);
  if (name === undefined) throw new Error(`No case is called ${id}`);
  return name;
}
