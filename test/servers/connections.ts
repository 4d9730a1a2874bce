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

/** The connections to one port, from the debug output of Exim (-d-all+receive) with +incoming_interface in log_selector. */
export function eximConnections(lines: readonly string[], port: number): readonly Connection[] {
  const all = new Map<string, string>();
  return gather(lines, (line) => {
    const [, pid = '', text = ''] = /^\s*(?:\d\d:\d\d:\d\d\s+)?(\d+) (.*)$/.exec(line) ?? [];
    if (pid === '') return null;
    const at = /I=\[[^\]]*\]:(\d+)/.exec(text)?.[1];
    if (at && /SMTP connection from|host in/.test(text) && !all.has(pid)) all.set(pid, at);
    if (all.get(pid) !== String(port)) return null;
    return { pid, event: { from: 'server', text } };
  });
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
