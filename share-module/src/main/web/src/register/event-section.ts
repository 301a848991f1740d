import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Clock, Dossier } from '../api/types';
import { t } from '../text/text';
import { FormSection } from './form-section';
import '../components/choice-field';
import '../components/clock';
import '../components/moment-field';
import './late-consent';

/** 过问时间、方式、地点及主要内容; and why it is recorded late, once article 7's three working days are over. */
@customElement('bb-event-section')
export class EventSection extends FormSection {
  @property({ attribute: false }) dossier: Dossier | undefined;
  @property({ attribute: false }) save: () => Promise<boolean> = () => Promise.resolve(false);

  protected override render() {
    const { fields } = this;
    const clock = this.dossier?.recordClock;
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
          ${clock && fields.interventionAt ? this.deadline(clock) : nothing}
        </div>
        ${this.text('interventionPlace', { required: true, hint: t('form.placeHint') })}
        ${
          this.isLate
            ? html`<bb-late-consent
                class="whole"
                name="lateConsent"
                .fields=${fields}
                .errors=${this.errors}
                .dossier=${this.dossier}
                .save=${this.save}
              ></bb-late-consent>`
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
    const { dossier, errors } = this;
    return (
      dossier?.recordClock?.missed === true ||
      Boolean(this.fields.lateReason) ||
      ['lateReason', 'lateConsent'].some((name) => errors.has(name))
    );
  }
}
