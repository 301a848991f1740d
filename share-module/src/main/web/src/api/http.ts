import { csrfHeaders } from '../app/csrf';
import { Cancelled, Offline, refusal, type Refused } from './failures';

export interface Connection {
  /** Address of Share's proxy to the repository, with or without a slash at its end. */
  readonly proxy: string;
  readonly csrfCookie?: string;
  readonly csrfHeader?: string;
  /** Language of labels and messages. */
  readonly language: () => string;
  /** Asked when the session has ended; resolves when the same person has signed in again. */
  readonly renewSession: () => Promise<void>;
  /** Whom the page was made for; the server refuses the request when its session is somebody else's (article 15). */
  readonly account?: () => string | undefined;
  /** What stands for the account in addresses, which cannot carry a header and must not carry a name. */
  readonly tag?: () => string | undefined;
  /** Told whenever the server has answered. */
  readonly answered?: () => void;
  /** Told when the session is somebody else's. */
  readonly displaced?: () => void;
  /** Whether the page was given up: then nothing leaves it any more. */
  readonly closed?: () => boolean;
}

export interface Request {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly query?: Record<string, string | number | undefined>;
  readonly headers?: Record<string, string | undefined>;
  readonly json?: unknown;
  readonly body?: BodyInit;
  readonly signal?: AbortSignal;
}

const ACCOUNT = 'Bingbi-Account';
const PATIENCE_MS = 60_000;

/** Sends requests to the module's web scripts; knows of tokens, sessions and failures, not of what is asked. */
export class Http {
  constructor(private readonly connection: Connection) {}

  async send<T>(path: string, request: Request = {}): Promise<T> {
    const response = await this.attempt(path, request);
    if (response.status === 401) {
      await this.connection.renewSession();
      return this.read<T>(await this.attempt(path, request));
    }
    return this.read<T>(response);
  }

  /** A file that is made when asked for, and what the answer's head says about it. */
  async take(path: string): Promise<{ head: Headers; content: Blob }> {
    let response = await this.attempt(path, { method: 'POST' });
    if (response.status === 401) {
      await this.connection.renewSession();
      response = await this.attempt(path, { method: 'POST' });
    }
    if (!response.ok) await this.read(response);
    try {
      return { head: response.headers, content: await response.blob() };
    } catch (cause) {
      throw new Offline('offline', { cause });
    }
  }

  /** Whose session it is, without asking anybody to sign in. */
  async whose(): Promise<'mine' | 'other' | 'nobody' | 'unknown'> {
    try {
      const response = await fetch(this.address('bingbi/me'), { headers: this.headers(), cache: 'no-store' });
      if (response.ok) return 'mine';
      if (response.status === 401) return 'nobody';
      const failure = refusal(response.status, response.headers.get('Content-Type'), await response.text());
      return failure.displaced ? 'other' : 'unknown';
    } catch {
      return 'unknown';
    }
  }

  /** An address to follow or to show from. */
  link(path: string, query: Request['query'] = {}): string {
    return this.address(path, { ...query, for: this.connection.tag?.() });
  }

  address(path: string, query: Request['query'] = {}): string {
    const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
    const words = new URLSearchParams(pairs.map(([name, value]) => [name, String(value)]));
    return `${this.connection.proxy.replace(/\/$/, '')}/${path}` + (pairs.length > 0 ? `?${words.toString()}` : '');
  }

  /** What every request carries; Share asks for its token on everything that is not a reading. */
  headers(): Record<string, string> {
    return {
      Accept: 'application/json, application/problem+json',
      'Accept-Language': this.connection.language(),
      // Without it a 401 makes browsers open their own password window.
      'X-Requested-With': 'XMLHttpRequest',
      ...this.accountHeader(),
      ...csrfHeaders(this.connection),
    };
  }

  /** Share takes the token of a multipart request from the address alone. */
  csrfParameter(): Record<string, string> {
    return csrfHeaders(this.connection);
  }

  /** Before anything leaves. */
  requireOpen(): void {
    if (this.connection.closed?.()) throw new Cancelled('closed');
  }

  /** After an answer, whatever it says. */
  answered(status: number): void {
    if (status !== 401) this.connection.answered?.();
  }

  /** What a refusal says; a session of somebody else's is told on. */
  refusal(status: number, contentType: string | null, body: string): Refused {
    const failure = refusal(status, contentType, body);
    if (failure.displaced) this.connection.displaced?.();
    return failure;
  }

  // Headers hold Latin letters only.
  private accountHeader(): Record<string, string> {
    const account = this.connection.account?.();
    return account ? { [ACCOUNT]: encodeURIComponent(account) } : {};
  }

  renewSession(): Promise<void> {
    return this.connection.renewSession();
  }

  private async attempt(path: string, request: Request): Promise<Response> {
    this.requireOpen();
    const headers = new Headers(this.headers());
    for (const [name, value] of Object.entries(request.headers ?? {}))
      if (value !== undefined) headers.set(name, value);
    if (request.json !== undefined) headers.set('Content-Type', 'application/json');
    const patience = AbortSignal.timeout(PATIENCE_MS);
    try {
      const response = await fetch(this.address(path, request.query), {
        method: request.method ?? 'GET',
        headers,
        body: request.json === undefined ? request.body : JSON.stringify(request.json),
        credentials: 'same-origin',
        cache: 'no-store',
        signal: request.signal ? anyOf(request.signal, patience) : patience,
      });
      this.answered(response.status);
      return response;
    } catch (cause) {
      if (request.signal?.aborted) throw new Cancelled('cancelled', { cause });
      throw new Offline('offline', { cause });
    }
  }

  private async read<T>(response: Response): Promise<T> {
    let body: string;
    try {
      body = await response.text();
    } catch (cause) {
      throw new Offline('offline', { cause });
    }
    if (!response.ok) throw this.refusal(response.status, response.headers.get('Content-Type'), body);
    return (body === '' ? undefined : JSON.parse(body)) as T;
  }
}

// AbortSignal.any is too young for the browsers that offices have.
function anyOf(...signals: AbortSignal[]): AbortSignal {
  const controller = new AbortController();
  for (const signal of signals) {
    if (signal.aborted) controller.abort();
    signal.addEventListener('abort', () => controller.abort(), { once: true });
  }
  return controller.signal;
}
