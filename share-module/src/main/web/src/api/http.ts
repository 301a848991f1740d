import { csrfHeaders } from '../app/csrf';
import { Cancelled, Offline, refusal } from './failures';

export interface Connection {
  /** Address of Share's proxy to the repository, with or without a slash at its end. */
  readonly proxy: string;
  readonly csrfCookie?: string;
  readonly csrfHeader?: string;
  /** Language of labels and messages. */
  readonly language: () => string;
  /** Asked when the session has ended; resolves when the same person has signed in again. */
  readonly renewSession: () => Promise<void>;
}

export interface Request {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly query?: Record<string, string | number | undefined>;
  readonly headers?: Record<string, string | undefined>;
  readonly json?: unknown;
  readonly body?: BodyInit;
  readonly signal?: AbortSignal;
}

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
      ...csrfHeaders(this.connection),
    };
  }

  /** Share takes the token of a multipart request from the address alone. */
  csrfParameter(): Record<string, string> {
    return csrfHeaders(this.connection);
  }

  renewSession(): Promise<void> {
    return this.connection.renewSession();
  }

  private async attempt(path: string, request: Request): Promise<Response> {
    const headers = new Headers(this.headers());
    for (const [name, value] of Object.entries(request.headers ?? {}))
      if (value !== undefined) headers.set(name, value);
    if (request.json !== undefined) headers.set('Content-Type', 'application/json');
    const patience = AbortSignal.timeout(PATIENCE_MS);
    try {
      return await fetch(this.address(path, request.query), {
        method: request.method ?? 'GET',
        headers,
        body: request.json === undefined ? request.body : JSON.stringify(request.json),
        credentials: 'same-origin',
        cache: 'no-store',
        signal: request.signal ? anyOf(request.signal, patience) : patience,
      });
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
    if (!response.ok) throw refusal(response.status, response.headers.get('Content-Type'), body);
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
