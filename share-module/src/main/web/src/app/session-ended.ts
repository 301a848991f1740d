import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../styles/base';
import { controls } from '../styles/controls';
import type { SignIn } from '../signin/sign-in-form';
import { t } from '../text/text';
import { Element } from './element';
import '../components/dialog';
import '../signin/sign-in-form';

/** The session has ended: sign in again, here or in Share's own window, and everything goes on where it was. */
@customElement('bb-session-ended')
export class SessionEnded extends Element {
  static override styles = [
    base,
    controls,
    css`
      p {
        margin-bottom: 1rem;
      }
    `,
  ];

  /** Missing where Share signs people in by itself. */
  @property({ attribute: false }) signIn: SignIn | undefined;
  @property({ attribute: false }) goOn!: () => void;
  /** Gives the page up for somebody else to sign in. */
  @property({ attribute: false }) giveUp!: () => void;

  protected override render() {
    return html`<bb-dialog firm heading=${t('session.title')}>
      <p>${t('session.text')}</p>
      ${
        this.signIn
          ? html`<bb-sign-in-form .signIn=${this.signIn} account=${this.state.me?.account ?? ''}></bb-sign-in-form>
              <button slot="buttons" @click=${this.giveUp}>${t('session.giveUp')}</button>`
          : html`<p>
                <a href=${location.pathname} target="_blank" rel="noopener">${t('session.shareSignIn')}</a>
              </p>
              <button slot="buttons" class="primary" @click=${this.goOn}>${t('session.goOn')}</button>`
      }
    </bb-dialog>`;
  }
}
