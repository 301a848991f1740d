import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Step } from '../api/types';
import { Element } from '../app/element';
import { routeTo } from '../app/router';
import { dateTime } from '../text/format';
import { t } from '../text/text';
import { listStyles } from './list-styles';
import '../components/clock';

@customElement('bb-step-list')
export class StepList extends Element {
  static override styles = listStyles;

  @property({ attribute: false }) steps: Step[] = [];

  protected override render() {
    return html`<ul>
      ${this.steps.map(
        (step) =>
          html`<li>
            <a href=${routeTo('dossier', step.dossierId)}>
              <span class="row spread">
                <span class="title">${step.number ?? t('dossier.untitled')}</span>
                <span class="tag blue">${this.label('stepRoles', step.role)}</span>
              </span>
              <span>
                ${t('desk.stepLine', { recorder: step.recorderName ?? '', intervener: step.intervenerName ?? '' })}
                ${step.caseName}
              </span>
              ${
                step.state === 'OPEN'
                  ? html`<bb-clock .clock=${step.clock}></bb-clock>`
                  : html`<span class="small soft number">
                      ${t(`stepState.${step.state}`)} ${dateTime(step.signedAt)}
                    </span>`
              }
            </a>
          </li>`,
      )}
    </ul>`;
  }
}
