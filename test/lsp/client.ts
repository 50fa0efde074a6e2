import { type ChildProcess, spawn } from 'node:child_process';

/** A minimal client of the language server protocol: starts a server as a child process and talks over its standard streams. */

export interface Client {
  readonly request: (method: string, params: unknown) => Promise<unknown>;
  readonly notify: (method: string, params: unknown) => void;
  /** The params of the next notification of a method that match a condition. */
  readonly next: (method: string, fits: (params: unknown) => boolean) => Promise<unknown>;
  readonly stop: () => void;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: unknown;
}

const SEPARATOR = '\r\n\r\n';

/** Calls `take` with each complete message of a stream. */
const messageReader = (take: (message: Message) => void) => {
  let pending = Buffer.alloc(0);
  return (chunk: Buffer): void => {
    pending = Buffer.concat([pending, chunk]);
    for (;;) {
      const head = pending.indexOf(SEPARATOR);
      if (head < 0) return;
      const size = Number(/Content-Length: (\d+)/i.exec(pending.subarray(0, head).toString())?.[1]);
      const start = head + SEPARATOR.length;
      if (pending.length < start + size) return;
      take(JSON.parse(pending.subarray(start, start + size).toString()));
      pending = pending.subarray(start + size);
    }
  };
};

interface Waiting {
  readonly method: string;
  readonly fits: (params: unknown) => boolean;
  readonly resolve: (params: unknown) => void;
}

/**
 * Answers a request of the server: with the settings of the sections that it asks for, or with null if it asks for
 * anything else.
 */
const answerTo = ({ method, params }: Message, settings: { readonly [section: string]: unknown }): unknown =>
  method === 'workspace/configuration'
    ? (params as { items: { section?: string }[] }).items.map(({ section = '' }) => settings[section] ?? null)
    : null;

/** Starts a server; `settings` are those it requests from the editor. */
export const start = (
  command: string,
  args: readonly string[],
  settings: { readonly [section: string]: unknown },
): Client => {
  const server: ChildProcess = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const replies = new Map<number, (message: Message) => void>();
  let waiting: readonly Waiting[] = [];
  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}${SEPARATOR}${body}`);
  };
  const take = (message: Message): void => {
    const { id, method, params } = message;
    if (method === undefined) {
      if (id !== undefined) replies.get(id)?.(message);
    } else if (id !== undefined) {
      send({ id, result: answerTo(message, settings) });
    } else {
      const ready = waiting.filter((each) => each.method === method && each.fits(params));
      waiting = waiting.filter((each) => !ready.includes(each));
      for (const { resolve } of ready) resolve(params);
    }
  };
  server.stdout?.on('data', messageReader(take));
  let last = 0;
  return {
    request: (method, params) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        replies.set(id, ({ result, error }) =>
          error === undefined ? resolve(result) : reject(new Error(JSON.stringify(error))),
        );
        send({ id, method, params });
      }),
    notify: (method, params) => send({ method, params }),
    next: (method, fits) =>
      new Promise((resolve) => {
        waiting = [...waiting, { method, fits, resolve }];
      }),
    stop: () => server.kill(),
  };
};
