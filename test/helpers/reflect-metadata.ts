/** The part of the metadata proposal that @peculiar/x509's dependency injection asks for at load time. */
const stores = new WeakMap<object, Map<unknown, unknown>>();

const own = (key: unknown, target: object): unknown => stores.get(target)?.get(key);

function define(key: unknown, value: unknown, target: object): void {
  stores.set(target, (stores.get(target) ?? new Map<unknown, unknown>()).set(key, value));
}

Object.assign(Reflect, {
  getMetadata: own,
  getOwnMetadata: own,
  hasOwnMetadata: (key: unknown, target: object) => stores.get(target)?.has(key) ?? false,
  defineMetadata: define,
  metadata: (key: unknown, value: unknown) => (target: object) => define(key, value, target),
});
