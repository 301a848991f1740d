import { saveDrafts } from '../draft/open-drafts';

/** So long a sign-out waits for what was typed last. */
const SAVING_MS = 3_000;

export class WrongPassword extends Error {}
export class SignInUnavailable extends Error {}

/** Signing in and out at the embedded server, and waiting while a session has ended. */
export class Session {
  private waiting?: { promise: Promise<void>; goOn: () => void };

  constructor(
    private readonly page: string,
    private readonly ended: () => void,
  ) {}

  async signIn(username: string, password: string, csrf: Record<string, string>): Promise<void> {
    let response: Response;
    try {
      response = await fetch(`${this.page}/dologin`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'XMLHttpRequest', ...csrf },
        body: JSON.stringify({ username, password }),
        credentials: 'same-origin',
      });
    } catch (cause) {
      throw new SignInUnavailable('offline', { cause });
    }
    if (response.status === 401 || response.status === 403) throw new WrongPassword('wrong');
    if (!response.ok) throw new SignInUnavailable(String(response.status));
  }

  /** Changes one's own password through Alfresco's own API; every session of the account ends with it. */
  async changePassword(address: string, current: string, next: string, csrf: Record<string, string>): Promise<void> {
    let response: Response;
    try {
      response = await fetch(address, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'XMLHttpRequest', ...csrf },
        body: JSON.stringify({ oldpw: current, newpw: next }),
        credentials: 'same-origin',
      });
    } catch (cause) {
      throw new SignInUnavailable('offline', { cause });
    }
    // Not a session that ended: the password given was not the account's.
    if (response.status === 401) throw new WrongPassword('wrong');
    if (!response.ok) throw new SignInUnavailable(String(response.status));
  }

  async signOut(csrf: Record<string, string>): Promise<void> {
    await Promise.race([saveDrafts(), new Promise((resolve) => setTimeout(resolve, SAVING_MS))]);
    await fetch(`${this.page}/dologout`, { method: 'POST', headers: csrf, credentials: 'same-origin' });
  }

  /** Every request waits here until the same person has signed in again, and then goes on. */
  renew = (): Promise<void> => {
    if (!this.waiting) {
      let goOn = () => {};
      const promise = new Promise<void>((resolve) => (goOn = resolve));
      this.waiting = { promise, goOn };
      this.ended();
    }
    return this.waiting.promise;
  };

  renewed(): void {
    const { waiting } = this;
    this.waiting = undefined;
    waiting?.goOn();
  }
}
