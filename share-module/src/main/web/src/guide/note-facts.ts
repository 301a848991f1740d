import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Person } from '../api/types';
import type { NoteForm } from './exemption-notes';
import { t } from '../text/text';
import { FormSection } from '../register/form-section';
import '../components/choice-field';
import '../components/moment-field';
import '../components/person-field';
import '../components/select-field';

/** Who asked, about which case, when and what: needed for a note in the case file, welcome otherwise. */
@customElement('bb-note-facts')
export class NoteFacts extends FormSection {
  /** The note goes into the case file: what it is about must stand there. */
  @property({ type: Boolean }) needed = false;
  @property({ type: Boolean }) needsReason = false;

  protected override render() {
    const { fields } = this;
    const required = this.needed;
    return this.section(
      'guide.facts',
      html`<p class="soft">${t(required ? 'guide.factsNeeded' : 'guide.factsWelcome')}</p>
        <div class="grid" @bb-person=${this.personChosen} @bb-change=${this.nameTyped}>
          ${this.needsReason ? this.reason() : nothing}
          <bb-person-field
            name="intervenerName"
            caption=${t('guide.asker')}
            hint=${t('guide.askerHint')}
            ?required=${required}
            .value=${fields.intervenerName ?? ''}
            .account=${fields.intervenerAccount}
            error=${this.error('intervenerName')}
          ></bb-person-field>
          ${this.text('intervenerOrganisation', { required })} ${this.text('intervenerPost')}
          ${this.text('intervenerContact')} ${this.text('caseName', { required })} ${this.text('caseNumber')}
          ${this.text('caseStage', { hint: t('form.caseStageHint') })} ${this.text('caseHandler')}
          <bb-moment-field
            name="interventionAt"
            caption=${t('fields.interventionAt')}
            hint=${t('form.timeZoneHint')}
            ?required=${required}
            .value=${fields.interventionAt}
            error=${this.error('interventionAt')}
          ></bb-moment-field>
          ${this.text('interventionPlace')}
          <bb-select-field
            name="interventionManner"
            caption=${t('fields.interventionManner')}
            blank=${t('guide.unsaid')}
            .choices=${this.labels('interventionManners')}
            .value=${fields.interventionManner}
            error=${this.error('interventionManner')}
          ></bb-select-field>
          ${this.text('interventionContent', { passage: true, required, hint: t('guide.contentHint') })}
        </div>`,
    );
  }

  private reason() {
    return html`<bb-text-field
      class="whole"
      name="reason"
      passage
      required
      caption=${t('fields.reason')}
      hint=${t('guide.reasonHint')}
      .value=${(this.fields as NoteForm).reason ?? ''}
      limit=${this.state.vocabulary?.limits?.passage ?? 0}
      error=${this.errors.get('reason') ?? ''}
    ></bb-text-field>`;
  }

  // A name typed over is no longer the person chosen.
  private nameTyped = (event: CustomEvent<{ name: string }>): void => {
    if (event.detail.name === 'intervenerName') this.set({ intervenerAccount: undefined });
  };

  private personChosen = (event: CustomEvent<{ person: Person }>): void => {
    const { person } = event.detail;
    this.set({
      intervenerName: person.name,
      intervenerAccount: person.account,
      intervenerOrganisation: [this.state.vocabulary?.organisationName, person.department].filter(Boolean).join(''),
      intervenerPost: person.post,
      intervenerCategory: 'OWN_STAFF',
    });
  };
}
