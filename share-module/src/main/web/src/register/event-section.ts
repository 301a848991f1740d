import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Clock } from '../api/types';
import { t } from '../text/text';
import { FormSection } from './form-section';
import '../parts/choice-field';
import '../parts/clock';
import '../parts/moment-field';

/** 过问时间、方式、地点及主要内容; and why it is recorded late, once article 7's three working days are over. */
@customElement('bb-event-section')
export class EventSection extends FormSection {
  @property({ attribute: false }) recordClock: Clock | undefined;

  protected override render() {
    const { fields } = this;
    return this.section(
      'form.event',
      html`<div class="grid">
        <div>
          <bb-moment-field
            name="interventionAt"
            caption=${t('fields.interventionAt')}
            hint=${t('form.timeZoneHint')}
            required
            .value=${fields.interventionAt}
            error=${this.error('interventionAt')}
          ></bb-moment-field>
          ${this.recordClock && fields.interventionAt ? this.deadline(this.recordClock) : nothing}
        </div>
        ${this.text('interventionPlace', { required: true, hint: t('form.placeHint') })}
        ${
          this.isLate
            ? html`<div class="whole notice warning">
                  <p>${t('form.lateNotice')}</p>
                </div>
                ${this.text('lateReason', { passage: true, required: true })}`
            : nothing
        }
        <bb-choice-field
          class="whole"
          name="interventionKind"
          caption=${t('fields.interventionKind')}
          required
          .choices=${this.labels('interventionKinds')}
          .value=${fields.interventionKind}
          error=${this.error('interventionKind')}
        ></bb-choice-field>
        <bb-choice-field
          class="whole"
          name="interventionManner"
          caption=${t('fields.interventionManner')}
          required
          .choices=${this.labels('interventionManners')}
          .value=${fields.interventionManner}
          error=${this.error('interventionManner')}
        ></bb-choice-field>
        ${this.text('interventionContent', { passage: true, required: true, hint: t('form.contentHint') })}
      </div>`,
    );
  }

  private deadline(clock: Clock) {
    return html`<p class="small">${t('form.recordDeadline')} <bb-clock .clock=${clock}></bb-clock></p>`;
  }

  private get isLate(): boolean {
    return this.recordClock?.missed === true || Boolean(this.fields.lateReason) || this.errors.has('lateReason');
  }
}
