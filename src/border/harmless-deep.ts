import { harmless } from './harmless.ts';

/** `harmless` for every string inside plain data; keys stay as they are, other objects (dates, buffers) too. */
export function harmlessDeep<T>(data: T): T {
  return mapStrings(data, harmless) as T;
}

function mapStrings(data: unknown, map: (text: string) => string): unknown {
  if (typeof data === 'string') return map(data);
  if (Array.isArray(data)) return data.map((item) => mapStrings(item, map));
  if (data !== null && typeof data === 'object' && Object.getPrototypeOf(data) === Object.prototype) {
    return Object.fromEntries(Object.entries(data).map(([key, item]) => [key, mapStrings(item, map)]));
  }
  return data;
}
