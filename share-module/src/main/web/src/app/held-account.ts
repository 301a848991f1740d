import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../styles/base';
import { controls } from '../styles/controls';
import { t } from '../text/text';
import { Element } from './element';

/** In place of every page while somebody else's password is set for the account: what its owner has to do (article 15). */
@customElement('bb-held-account')
export class HeldAccount extends Element {
  static override styles = [
    base,
    controls,
    css`
      :host {
        max-width: 60rem;
        margin-inline: auto;
      }

      .notice {
        margin-block: 1rem;
      }
    `,
  ];

  /** Missing where Share keeps its own page for it. */
  @property({ attribute: false }) changePassword: (() => void) | undefined;

  protected override render() {
    const held = this.state.me?.held ?? 'CONFIRMATION';
    return html`<h1 tabindex="-1">${t('alerts.held.title')}</h1>
      <p class="notice warning" role="status">${t(`alerts.held.${held}`)}</p>
      ${
        held === 'NEW_PASSWORD' && this.changePassword
          ? html`<button class="primary" @click=${this.changePassword}>${t('password.title')}</button>`
          : nothing
      }
      ${
        held === 'CONFIRMATION'
          ? html`<button @click=${() => location.reload()}>${t('alerts.held.again')}</button>`
          : nothing
      }`;
  }
}
