/** The way to a field of the outgoing mail server, or of an Exchange connection, in the product's own screens. */
export function menuOf(name: string, connection: string | null = null): string {
  const way = connection === null ? 'esServerconfig → Postausgangsserver' : `Exchange → esExchange → ${connection}`;
  return `${way} → ${name}`;
}
