import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Step } from '../api/types';
import { Element } from '../app/element';
import { base } from '../styles/base';
import { controls } from '../styles/controls';
import { beside, dateTime } from '../text/format';
import { t } from '../text/text';
import '../components/clock';

/** One signature in its column: the opinion, who signed and when; or for whom it waits. */
@customElement('bb-opinion-cell')
export class OpinionCell extends Element {
  static override styles = [
    base,
    controls,
    css`
      :host + :host {
        margin-top: 0.75rem;
      }

      .opinion {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }

      .signed {
        margin-top: 0.5rem;
        text-align: end;
      }

      .name {
        font-family: var(--bb-serif);
        font-size: 1.125rem;
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) step!: Step;

  protected override render() {
    const { step } = this;
    switch (step.state as string) {
      case 'OPEN':
        return html`<p class="soft">${t('step.waitsFor', { name: step.signerName ?? '' })}</p>
          <bb-clock .clock=${step.clock}></bb-clock>`;
      case 'SIGNED':
      case 'RETURNED':
        return this.signed(step);
      case 'CLOSED':
        return html`<p class="soft">${t('step.closed')}</p>`;
      default:
        return html`<p class="soft">${beside([step.signerName, t(`stepState.${step.state}`)])}</p>`;
    }
  }

  private signed(step: Step) {
    return html`
      ${step.state === 'RETURNED' ? html`<span class="tag amber">${t('step.returned')}</span>` : nothing}
      <p class="opinion">${step.opinion}</p>
      <p class="signed">
        <span class="name">${step.signedBy ?? step.signerName}</span>
        ${this.byDelegate ? html`<span class="small">${t('step.forAbsent', { name: step.signerName ?? '' })}</span>` : nothing}
        <br /><span class="number small">${dateTime(step.signedAt)}</span>
        ${step.holds === false ? html`<br /><span class="tag red">${t('step.broken')}</span>` : nothing}
      </p>
    `;
  }

  private get byDelegate(): boolean {
    const { signedBy, delegateName, signerName } = this.step;
    return Boolean(delegateName) && signedBy === delegateName && signedBy !== signerName;
  }
}
