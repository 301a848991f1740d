import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { base } from '../styles/base';
import { controls } from '../styles/controls';
import { t } from '../text/text';
import { Element } from './element';

/** All that is left of a page whose person has signed out, or in whose place somebody else has signed in. */
@customElement('bb-session-dropped')
export class SessionDropped extends Element {
  static override styles = [
    base,
    controls,
    css`
      :host {
        max-width: 26rem;
        margin: min(20vh, 10rem) auto 2rem;
        text-align: center;
      }

      .card {
        padding: 2rem;
      }

      p {
        margin-bottom: 1.25rem;
      }
    `,
  ];

  protected override render() {
    return html`<div class="card" role="status">
      <p>${t('session.dropped')}</p>
      <button class="primary" @click=${() => location.replace(location.pathname)}>${t('session.again')}</button>
    </div>`;
  }
}
