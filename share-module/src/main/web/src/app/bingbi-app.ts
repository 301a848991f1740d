import { html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { cache } from 'lit/directives/cache.js';
import { Refused } from '../api/failures';
import { withoutNames } from '../archive/kept-search';
import { forgetDrafts } from '../draft/backup';
import { dropDrafts } from '../draft/open-drafts';
import { explain } from '../components/loading';
import { currentLanguage, languageOf, loadBundle, t, type Language } from '../text/text';
import { appStyles } from './app-styles';
import { Element } from './element';
import { csrfHeaders } from './csrf';
import { pageFor, titleOf } from './pages';
import { Presence } from './presence';
import { parseRoute, type Route } from './router';
import { chosenLanguage, keepLanguage } from './language-choice';
import { connect, api } from './services';
import { Session } from './session';
import { followSurfPage } from '../share/surf-pages';
import { store } from './store';
import '../components/dialog';
import './held-account';
import './masthead';
import './navigation';
import './session-dropped';
import './session-ended';
import '../signin/password-dialog';

/**
 * The whole client. The page that mounts it says where it is by `data-` attributes: `proxy`, `context`, `page`, `locale`,
 * `user`, `session-minutes`, `csrf-cookie`, `csrf-header`, `route` (where one is when the address does not say), and `masthead` where no
 * header of Share's stands above.
 */
@customElement('bingbi-app')
export class BingbiApp extends Element {
  static override styles = appStyles;

  @state() private changingPassword = false;
  @query('main') private main!: HTMLElement;
  private session!: Session;
  private presence: Presence | undefined;
  /** Where the keyboard was when the page was hidden. */
  private focused: HTMLElement | undefined;
  private failure: unknown;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.moved);
    // Before every page's own: one that was given up is left without a question.
    addEventListener('beforeunload', this.leaving, true);
    void this.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.moved);
    removeEventListener('beforeunload', this.leaving, true);
    this.presence?.close();
  }

  protected override render() {
    const { session, announcement } = this.state;
    if (session === 'dropped') {
      return html`<div lang=${currentLanguage()}><bb-session-dropped></bb-session-dropped></div>`;
    }
    const hidden = session === 'ended';
    return html`
      <div lang=${currentLanguage()}>
        <nav aria-label=${t('app.skipName')}>
          <button class="skip" @click=${this.skip}>${t('app.skip')}</button>
        </nav>
        ${
          this.ownMasthead && !hidden
            ? html`<bb-masthead
                @bb-language=${this.changeLanguage}
                @bb-sign-out=${this.signOut}
                @bb-password=${() => (this.changingPassword = true)}
              ></bb-masthead>`
            : nothing
        }
        ${
          this.changingPassword
            ? html`<bb-password-dialog
                .change=${this.changePassword}
                @bb-close=${() => (this.changingPassword = false)}
              ></bb-password-dialog>`
            : nothing
        }
        ${session === 'present' && !this.state.me?.held ? html`<bb-navigation></bb-navigation>` : nothing}
        <main id="main" tabindex="-1" @bb-waiting-changed=${() => void this.countWaiting()}>
          ${cache(hidden ? html`` : html`${this.content()}`)}
        </main>
        <p class="visually-hidden" role="status">${announcement}</p>
        ${
          hidden
            ? html`<bb-session-ended
                .signIn=${this.ownMasthead ? this.signInAgain : undefined}
                .goOn=${() => void this.presence?.check()}
                .giveUp=${() => this.presence?.displaced()}
              ></bb-session-ended>`
            : nothing
        }
      </div>
    `;
  }

  private content() {
    const { session, route } = this.state;
    switch (session) {
      case 'starting':
        return html`<p class="soft" role="status">${t('loading')}</p>`;
      case 'absent':
        return html`<bb-sign-in-page .signIn=${this.signIn}></bb-sign-in-page>`;
      case 'failed':
        return html`<div class="notice error" role="alert">
          <p>${explain(this.failure)}</p>
          <p><button @click=${() => void this.enter()}>${t('action.retry')}</button></p>
        </div>`;
      default:
        return this.state.me?.held
          ? html`<bb-held-account
              .changePassword=${this.ownMasthead ? () => (this.changingPassword = true) : undefined}
            ></bb-held-account>`
          : pageFor(route);
    }
  }

  private get ownMasthead(): boolean {
    return this.dataset['masthead'] !== undefined;
  }

  private async start(): Promise<void> {
    const { dataset } = this;
    if (dataset['route'] && location.hash === '') history.replaceState(history.state, '', dataset['route']);
    this.readRoute();
    this.session = new Session(dataset['page'] ?? '', () => (this.presence ? this.presence.ended() : this.suspend()));
    connect({
      proxy: dataset['proxy'] ?? '',
      csrfCookie: dataset['csrfCookie'],
      csrfHeader: dataset['csrfHeader'],
      language: currentLanguage,
      renewSession: this.session.renew,
      account: () => this.state.me?.account ?? dataset['user'],
      tag: () => this.state.me?.tag,
      answered: () => this.presence?.seen(),
      displaced: () => this.presence?.displaced(),
      closed: () => this.state.session === 'dropped',
    });
    await this.setLanguage(languageOf((this.ownMasthead ? chosenLanguage() : undefined) ?? dataset['locale']));
    this.follow();
    if (dataset['user']) {
      this.presence = new Presence(dataset['user'], Number(dataset['sessionMinutes'] ?? 60) * 60_000, {
        ask: () => api().whose(),
        suspend: this.suspend,
        resume: this.resume,
        drop: this.drop,
      });
      await this.enter();
    } else {
      forgetDrafts();
      await import('../signin/sign-in-page');
      store.set({ session: 'absent' });
    }
  }

  private async enter(): Promise<void> {
    store.set({ session: 'starting' });
    try {
      // All that decides what the navigation offers, so that nothing in it moves once it can be pressed.
      const [me, vocabulary] = await Promise.all([api().getMe(), api().getVocabulary(), this.countZeroReports()]);
      forgetDrafts(me.account);
      store.set({ me, vocabulary, session: 'present' });
      this.updateTitle();
    } catch (failure) {
      this.failure = failure instanceof Refused && failure.notFound ? undefined : failure;
      store.set({ session: 'failed' });
    }
  }

  private async setLanguage(language: Language): Promise<void> {
    await loadBundle(language);
    store.set({ language });
  }

  private changeLanguage = async (event: CustomEvent<Language>): Promise<void> => {
    keepLanguage(event.detail);
    await this.setLanguage(event.detail);
    if (this.state.me) store.set({ vocabulary: await api().getVocabulary() });
    this.updateTitle();
  };

  private signIn = async (username: string, password: string): Promise<void> => {
    await this.session.signIn(username, password, csrfHeaders(this.dataset));
    // The page itself knows the person only when it is loaded anew.
    location.reload();
  };

  private signInAgain = async (username: string, password: string): Promise<void> => {
    await this.session.signIn(username, password, csrfHeaders(this.dataset));
    this.presence?.renewed();
  };

  private changePassword = async (current: string, next: string): Promise<void> => {
    const account = encodeURIComponent(this.state.me?.account ?? '');
    const address = `${this.dataset['proxy'] ?? ''}/api/person/changepassword/${account}`;
    await this.session.changePassword(address, current, next, csrfHeaders(this.dataset));
    this.presence?.ended();
    location.reload();
  };

  private signOut = async (): Promise<void> => {
    await this.session.signOut(csrfHeaders(this.dataset));
    // The server has had the browser's stores emptied; the language is nobody's secret.
    keepLanguage(currentLanguage());
    this.presence?.signedOut();
  };

  /** What the page shows leaves it; elements and what was typed into them stay in memory, and in no store. */
  private suspend = (): void => {
    this.focused = deepest(document.activeElement);
    this.changingPassword = false;
    forgetDrafts();
    store.set({ session: 'ended', announcement: '' });
  };

  private resume = (): void => {
    store.set({ session: 'present' });
    this.session.renewed();
    void this.updateComplete.then(() => this.focused?.focus());
  };

  private drop = (reload: boolean): void => {
    dropDrafts();
    sessionStorage.removeItem('bingbi.me');
    store.set({ session: 'dropped', me: undefined, figures: undefined, announcement: '' });
    // Without the route: what one person looked at is not what the next one is shown.
    if (reload) location.replace(location.pathname);
  };

  private leaving = (event: Event): void => {
    if (this.state.session === 'dropped') event.stopImmediatePropagation();
  };

  private async countWaiting(): Promise<void> {
    void this.countZeroReports();
    const me = await api().getMe();
    store.set({ me });
    // Share's header menu shows the same number.
    dispatchEvent(new CustomEvent('bingbi-me', { detail: me }));
  }

  // Their failure is in the way of nothing else: without any figures their entries are not offered.
  private async countZeroReports(): Promise<void> {
    try {
      store.set({ figures: await api().zero.figures() });
    } catch (failure) {
      // A line that broke takes nothing away; a post that was lost does.
      if (failure instanceof Refused && failure.notFound) store.set({ figures: undefined });
    }
  }

  private moved = (): void => {
    const before = this.state.route;
    const route = this.readRoute();
    this.follow();
    this.updateTitle();
    // A filter or a page turned within the same page leaves the reader where they are.
    if (route.page === before.page && (route.id === before.id || before.id === undefined)) return;
    void this.onNavigated();
  };

  private readRoute(): Route {
    const route = withoutNames(parseRoute(location.hash));
    store.set({ route });
    return route;
  }

  // Tells screen readers, and the keyboard, that another page is here.
  private async onNavigated(): Promise<void> {
    if (this.state.session === 'present') void this.countWaiting().catch(() => undefined);
    scrollTo({ top: 0 });
    await this.updateComplete;
    this.main.focus({ preventScroll: true });
  }

  private follow(): void {
    const { route } = this.state;
    if (!this.ownMasthead) followSurfPage(this.dataset['page'] ?? '', route, titleOf(route.page) ?? t('app.name'));
  }

  // Without any name: titles stand in the browser's history.
  private updateTitle(): void {
    const page = titleOf(this.state.route.page);
    document.title = page ? t('app.title', { page }) : t('app.name');
  }

  // No link: the hash is the route.
  private skip = (): void => this.main.focus();
}

function deepest(element: globalThis.Element | null): HTMLElement | undefined {
  const inside = element?.shadowRoot?.activeElement;
  return inside ? deepest(inside) : element instanceof HTMLElement ? element : undefined;
}
