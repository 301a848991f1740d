import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Step } from '../api/types';
import { Element } from '../app/element';
import { base } from '../styles/base';
import { controls } from '../styles/controls';
import { shortDateTime } from '../text/format';
import { t } from '../text/text';
import '../components/clock';

const COLOURS: Readonly<Record<string, string>> = { OPEN: 'amber', SIGNED: 'green', RETURNED: 'red' };

/** How far the route has come, as far as the reader may know. */
@customElement('bb-step-track')
export class StepTrack extends Element {
  static override styles = [
    base,
    controls,
    css`
      li + li {
        margin-top: 0.75rem;
        padding-top: 0.75rem;
        border-top: 1px solid var(--bb-line);
      }
    `,
  ];

  @property({ attribute: false }) steps: Step[] = [];

  protected override render() {
    return html`<ul>
      ${this.steps.map(
        (step) =>
          html`<li>
            <p class="row spread">
              <strong>${this.label('stepRoles', step.role)}</strong>
              <span class="tag ${COLOURS[step.state] ?? 'grey'}">${t(`stepState.${step.state}`)}</span>
            </p>
            <p>
              ${step.signerName}
              ${step.signerReason ? html`<span class="small soft">${step.signerReason}</span>` : nothing}
            </p>
            ${
              step.state === 'OPEN'
                ? html`<bb-clock .clock=${step.clock}></bb-clock>`
                : html`<p class="small soft number">${shortDateTime(step.signedAt)}</p>`
            }
          </li>`,
      )}
    </ul>`;
  }
}
