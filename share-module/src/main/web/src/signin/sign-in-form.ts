import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Element } from '../app/element';
import { WrongPassword } from '../app/session';
import { base } from '../styles/base';
import { controls } from '../styles/controls';
import type { Change } from '../components/field';
import { t } from '../text/text';
import '../components/text-field';

export type SignIn = (username: string, password: string) => Promise<void>;

/** Account and password. A wrong one is said without telling which of the two it was. */
@customElement('bb-sign-in-form')
export class SignInForm extends Element {
  static override styles = [
    base,
    controls,
    css`
      form {
        display: grid;
        gap: 1rem;
      }
    `,
  ];

  @property({ attribute: false }) signIn!: SignIn;
  /** Whose session has ended; nobody else can take it up. */
  @property() account = '';
  @state() private username = '';
  @state() private password = '';
  @state() private failure = '';
  @state() private busy = false;
  @query('[name="password"]') private passwordField!: HTMLElement;

  protected override render() {
    return html`<form novalidate @submit=${this.submit} @bb-change=${this.changed} @keydown=${this.enter}>
      <bb-text-field
        name="username"
        caption=${t('signIn.account')}
        autofill="username"
        ?disabled=${this.account !== ''}
        .value=${this.account || this.username}
      ></bb-text-field>
      <bb-text-field
        name="password"
        type="password"
        caption=${t('signIn.password')}
        autofill="current-password"
        .value=${this.password}
        error=${this.failure}
      ></bb-text-field>
      <button class="primary" ?disabled=${this.busy}>${t(this.busy ? 'signIn.busy' : 'signIn.do')}</button>
      <p class="visually-hidden" role="alert">${this.failure || nothing}</p>
    </form>`;
  }

  private changed = (event: CustomEvent<Change>): void => {
    const { name, value } = event.detail;
    if (name === 'username') this.username = String(value);
    if (name === 'password') this.password = String(value);
  };

  // Inputs in other shadow roots do not submit the form by themselves.
  private enter = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.isComposing && event.target instanceof HTMLElement) {
      if (event.target.localName === 'bb-text-field') void this.submit(event);
    }
  };

  private submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const username = (this.account || this.username).trim();
    if (this.busy) return;
    if (username === '' || this.password === '') {
      this.failure = t('signIn.missing');
      return;
    }
    this.busy = true;
    try {
      await this.signIn(username, this.password);
      this.failure = '';
    } catch (failure) {
      this.failure = t(failure instanceof WrongPassword ? 'signIn.wrong' : 'signIn.unavailable');
      this.password = '';
      await this.updateComplete;
      this.passwordField.focus();
    }
    this.busy = false;
  };
}
