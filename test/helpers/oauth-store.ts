import type { Adapter, AdapterPayload } from 'oidc-provider';

const all = new Map<string, AdapterPayload>();

/** Keeps what oidc-provider issues, for as long as the test process lives. */
export class OAuthStore implements Adapter {
  readonly #model: string;

  constructor(model: string) {
    this.#model = model;
  }

  async upsert(id: string, payload: AdapterPayload): Promise<void> {
    all.set(this.#key(id), payload);
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    return all.get(this.#key(id));
  }

  async findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return this.#findBy('userCode', userCode);
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.#findBy('uid', uid);
  }

  async consume(id: string): Promise<void> {
    const payload = all.get(this.#key(id));
    if (payload !== undefined) all.set(this.#key(id), { ...payload, consumed: Math.floor(Date.now() / 1000) });
  }

  async destroy(id: string): Promise<void> {
    all.delete(this.#key(id));
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [key, payload] of all) if (payload.grantId === grantId) all.delete(key);
  }

  #key(id: string): string {
    return `${this.#model}:${id}`;
  }

  #findBy(member: 'userCode' | 'uid', value: string): AdapterPayload | undefined {
    const own = [...all].filter(([key]) => key.startsWith(`${this.#model}:`));
    return own.find(([, payload]) => payload[member] === value)?.[1];
  }
}
