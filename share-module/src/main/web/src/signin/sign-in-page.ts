import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Element } from '../app/element';
import { base } from '../styles/base';
import { controls } from '../styles/controls';
import { t } from '../text/text';
import type { SignIn } from './sign-in-form';
import './sign-in-form';

@customElement('bb-sign-in-page')
export class SignInPage extends Element {
  static override styles = [
    base,
    controls,
    css`
      :host {
        max-width: 26rem;
        margin: min(10vh, 6rem) auto 2rem;
      }

      .card {
        padding: 2rem;
        border-top: 4px solid var(--bb-blue);
      }

      h1 {
        font-family: var(--bb-serif);
        font-size: 2.25rem;
        letter-spacing: 0.15em;
        text-align: center;
      }

      .lead {
        margin-bottom: 1.5rem;
        color: var(--bb-ink-soft);
        text-align: center;
      }

      .note {
        margin-top: 1.25rem;
      }
    `,
  ];

  @property({ attribute: false }) signIn!: SignIn;

  protected override render() {
    return html`<div class="card">
        <h1 tabindex="-1">${t('app.name')}</h1>
        <p class="lead">${t('signIn.lead')}</p>
        <bb-sign-in-form .signIn=${this.signIn}></bb-sign-in-form>
      </div>
      <p class="note small soft">${t('signIn.confidential')}</p>`;
  }
}
