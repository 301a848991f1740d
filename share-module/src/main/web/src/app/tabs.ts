/** What the open tabs of this browser tell each other. Share's header menu speaks the same (js/bingbi/TabWatch.js). */
export type Notice =
  /** A page of this account is here. The name stays in memory: it is in no store and no address. */
  | { readonly kind: 'present'; readonly account: string }
  /** The server has just answered, so the session goes on. */
  | { readonly kind: 'seen' }
  /** The session has expired. */
  | { readonly kind: 'ended' }
  /** Share is about to sign out, and will not be able to say when it has. */
  | { readonly kind: 'signing-out' }
  | { readonly kind: 'signed-out' };

const NAME = 'bingbi.session';

/** A line between the tabs of this browser; where browsers are too old for one, a store's event does, without names. */
export class Tabs {
  private readonly channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(NAME);

  constructor(private readonly onMessage: (notice: Notice) => void) {
    if (this.channel) this.channel.onmessage = ({ data }: MessageEvent<Notice>) => this.onMessage(data);
    else addEventListener('storage', this.stored);
  }

  tell(notice: Notice): void {
    if (this.channel) {
      this.channel.postMessage(notice);
      return;
    }
    try {
      // The value must differ from the last one, or the event is not sent.
      localStorage.setItem(NAME, `${notice.kind} ${Math.random()}`);
      localStorage.removeItem(NAME);
    } catch {
      // Then each tab finds out when it is looked at.
    }
  }

  close(): void {
    this.channel?.close();
    removeEventListener('storage', this.stored);
  }

  private stored = ({ key, newValue }: StorageEvent): void => {
    if (key !== NAME || newValue === null) return;
    const [kind = ''] = newValue.split(' ');
    this.onMessage((kind === 'present' ? { kind, account: '' } : { kind }) as Notice);
  };
}
