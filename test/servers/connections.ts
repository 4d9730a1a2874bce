/** One connection as the server logged it: what was said, and from where on it was encrypted. */
export interface Connection {
  readonly events: readonly { readonly from: 'client' | 'server' | 'tls' | 'end'; readonly text: string }[];
}
export const postfixConnections = (lines: readonly string[], id: string): readonly Connection[] => [{ events: lines.filter((l) => l.includes(`/${id}/`)).map((text) => ({ from: 'server', text })) }];
export const eximConnections = (lines: readonly string[], port: number): readonly Connection[] => [{ events: lines.map((text) => ({ from: 'server', text: text + port })) }];
