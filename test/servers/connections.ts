/** What the server logged: a line said in either direction, encryption in force from here on, or the end of the connection. */
export interface ConnectionEvent {
  readonly from: 'client' | 'server' | 'tls' | 'end';
  readonly text: string;
}

/** One connection from the server's point of view. */
export type Connection = readonly ConnectionEvent[];

/** The connections to the smtpd whose syslog_name ends in `id`, from Postfix's log with debug_peer_list. */
export function postfixConnections(lines: readonly string[], id: string): readonly Connection[] {
  const tag = ` postfix/${id}/smtpd[`;
  return gather(lines, (line) => {
    const start = line.indexOf(tag);
    if (start < 0) return null;
    const [pid = '', ...rest] = line.slice(start + tag.length).split(']: ');
    const text = rest.join(']: ');
    if (text.startsWith('connect from ')) return { pid, event: null };
    if (text.startsWith('disconnect from ')) return { pid, event: { from: 'end', text } };
    if (/^\w+ TLS connection established from /.test(text)) return { pid, event: { from: 'tls', text } };
    const said = /^([<>]) \S+\[[^\]]*\]: (.*)$/.exec(text);
    if (!said) return null;
    return { pid, event: { from: said[1] === '<' ? 'client' : 'server', text: said[2] ?? '' } };
  });
}

/**
 * The connections to one port, from the debug output of Exim (-d-all+receive) with +smtp_connection and
 * +incoming_interface in log_selector. Exim does not say when a handshake is done; after its go-ahead it takes no command in clear.
 */
export function eximConnections(lines: readonly string[], port: number, implicitTls: boolean): readonly Connection[] {
  const clients = new Set<string>();
  const processes = new Set<string>();
  const start = new RegExp(`SMTP connection from (\\[.*\\]:\\d+) I=\\[.*\\]:${port} \\(`);
  const connections = gather(lines, (line) => {
    const [, pid = '', text = ''] = /^ *(\d+) +(.*)$/.exec(line) ?? [];
    const announced = start.exec(text)?.[1];
    if (announced) clients.add(announced);
    const [, , client = ''] = /^Process (\d+) is handling incoming connection from (\S+)$/.exec(text) ?? [];
    if (clients.has(client)) {
      // The client's port may come again, on another port of ours.
      clients.delete(client);
      processes.add(pid);
      return { pid, event: null };
    }
    if (!processes.has(pid)) return null;
    if (text.startsWith('>>>>') && text.includes('terminating')) {
      processes.delete(pid);
      return { pid, event: { from: 'end', text } };
    }
    if (/^SMTP>> 220 TLS go ahead/.test(text)) return { pid, event: { from: 'tls', text } };
    const said = /^SMTP(<<|>>) ?(.*)$/.exec(text);
    if (!said) return null;
    return { pid, event: { from: said[1] === '<<' ? 'client' : 'server', text: said[2] ?? '' } };
  });
  const encrypted: ConnectionEvent = { from: 'tls', text: 'implicit TLS' };
  return implicitTls ? connections.map((events) => [encrypted, ...events]) : connections;
}

type Reader = (line: string) => { readonly pid: string; readonly event: ConnectionEvent | null } | null;

/** A process serves one connection after the other; an event of null begins one. */
function gather(lines: readonly string[], read: Reader): readonly Connection[] {
  const connections: ConnectionEvent[][] = [];
  const current = new Map<string, ConnectionEvent[]>();
  for (const line of lines) {
    const found = read(line);
    if (!found) continue;
    if (found.event === null) {
      const fresh: ConnectionEvent[] = [];
      connections.push(fresh);
      current.set(found.pid, fresh);
    } else current.get(found.pid)?.push(found.event);
  }
  return connections;
}
