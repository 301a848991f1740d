import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { RoutePreview } from '../api/types';
import { Element } from '../app/element';
import { base } from '../styles/base';
import { controls } from '../styles/controls';
import { t } from '../text/text';
import '../components/dialog';
import '../components/route-plan';

/** The last look before a record can no longer be changed. */
@customElement('bb-submit-dialog')
export class SubmitDialog extends Element {
  static override styles = [
    base,
    controls,
    css`
      * + p,
      * + h3,
      * + bb-route-plan {
        margin-top: 0.75rem;
      }
    `,
  ];

  @property({ attribute: false }) plan: RoutePreview | undefined;
  @property({ type: Boolean }) busy = false;
  @property() failure = '';

  protected override render() {
    return html`<bb-dialog heading=${t('submit.title')} ?firm=${this.busy}>
      <p>${t('submit.text')}</p>
      ${
        this.plan
          ? html`<h3>${t('form.routePreview')}</h3>
              <bb-route-plan .plan=${this.plan}></bb-route-plan>`
          : nothing
      }
      ${this.failure ? html`<p class="notice error" role="alert">${this.failure}</p>` : nothing}
      <button slot="buttons" ?disabled=${this.busy} @click=${() => this.tell('bb-close')}>${t('submit.back')}</button>
      <button slot="buttons" class="primary" ?disabled=${this.busy} @click=${() => this.tell('bb-confirm')}>
        ${t(this.busy ? 'submit.busy' : 'submit.confirm')}
      </button>
    </bb-dialog>`;
  }
}
