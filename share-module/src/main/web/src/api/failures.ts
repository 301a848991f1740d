import type { FieldError, Problem } from './types';

/** Anything that kept a request from being answered as asked. */
export class Failure extends Error {}

/** The server was not reached, or did not answer in time. */
export class Offline extends Failure {}

/** The caller gave the request up. */
export class Cancelled extends Failure {}

/** The server answered with a problem (RFC 9457). */
export class Refused extends Failure {
  readonly status: number;
  readonly problem: Problem;

  constructor(status: number, problem: Problem) {
    super(problem.detail ?? problem.title ?? String(status));
    this.status = status;
    this.problem = problem;
  }

  get fieldErrors(): FieldError[] {
    return this.problem.errors ?? [];
  }

  get notFound(): boolean {
    return this.status === 404;
  }

  /** Somebody else has signed in since the page was made (article 15). */
  get displaced(): boolean {
    return this.problem.type === 'urn:bingbi:problem:other-account';
  }

  /** Somebody, or another window, was faster. */
  get stale(): boolean {
    return this.status === 412;
  }
}

/** Reads a problem out of an answer's body, whatever stands there: a proxy's page is not JSON. */
export function refusal(status: number, contentType: string | null, body: string): Refused {
  if (contentType?.includes('json')) {
    try {
      const parsed: unknown = JSON.parse(body);
      if (typeof parsed === 'object' && parsed !== null) return new Refused(status, asProblem(parsed));
    } catch {
      // Falls through: half an answer is no problem document.
    }
  }
  return new Refused(status, { status });
}

// Share's proxy and stock web scripts speak of { message }, not of { detail }.
function asProblem(body: Problem & { message?: string }): Problem {
  return body.detail === undefined && body.message !== undefined ? { ...body, detail: body.message } : body;
}
