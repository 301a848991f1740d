import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { FormFields, NamedColleague, Person } from '../api/types';
import { t } from '../text/text';
import { FormSection } from './form-section';
import '../components/choice-field';
import '../components/person-field';
import './colleague-question';

type Chosen = CustomEvent<{ name: string; person: Person }>;

/** 过问人, and who stands behind (article 8). */
@customElement('bb-intervener-section')
export class IntervenerSection extends FormSection {
  static override styles = [
    FormSection.styles,
    css`
      .behind {
        display: flex;
        gap: 0.6rem;
      }
    `,
  ];

  /** Of whom it is asked, or told, whether the names mean them. */
  @property({ attribute: false }) colleagues: NamedColleague[] = [];
  private behindOpen = false;

  protected override render() {
    const { fields } = this;
    return this.section(
      'form.intervener',
      html`<div class="grid" @bb-change=${this.nameTyped} @bb-person=${this.personChosen}>
        <bb-person-field
          name="intervenerName"
          caption=${t('fields.intervenerName')}
          hint=${t('form.ownStaffHint')}
          required
          .value=${fields.intervenerName ?? ''}
          .account=${fields.intervenerAccount}
          error=${this.error('intervenerName') || this.error('intervenerAccount')}
        ></bb-person-field>
        ${this.question('intervenerNamesakes')} ${this.text('intervenerOrganisation', { required: true })}
        ${this.text('intervenerPost', { required: true })}
        ${this.text('intervenerContact', { hint: t('form.contactHint') })}
        <bb-choice-field
          class="whole"
          name="intervenerCategory"
          caption=${t('fields.intervenerCategory')}
          required
          .choices=${this.labels('intervenerCategories')}
          .value=${fields.intervenerCategory}
          error=${this.error('intervenerCategory')}
        ></bb-choice-field>
        <bb-choice-field
          class="whole"
          name="intervenerStatus"
          caption=${t('fields.intervenerStatus')}
          .choices=${this.labels('serviceStatuses')}
          .value=${fields.intervenerStatus}
          error=${this.error('intervenerStatus')}
        ></bb-choice-field>
        <label class="whole behind">
          <input type="checkbox" .checked=${this.hasBehind} @change=${this.toggleBehind} />
          <span>${t('form.behindQuestion')}</span>
        </label>
        ${this.hasBehind ? this.behind() : nothing}
      </div>`,
    );
  }

  private behind() {
    const { fields } = this;
    return html`
      <bb-choice-field
        class="whole"
        name="behindRelation"
        caption=${t('fields.behindRelation')}
        hint=${t('form.behindHint')}
        .choices=${this.labels('behindRelations')}
        .value=${fields.behindRelation}
        error=${this.error('behindRelation')}
      ></bb-choice-field>
      <bb-person-field
        name="behindName"
        caption=${t('fields.behindName')}
        .value=${fields.behindName ?? ''}
        .account=${fields.behindAccount}
        error=${this.error('behindName') || this.error('behindAccount')}
      ></bb-person-field>
      ${this.question('behindNamesakes')} ${this.text('behindOrganisation')} ${this.text('behindPost')}
    `;
  }

  private question(name: NamedColleague['field']) {
    const asked = this.colleagues.filter(({ field }) => field === name);
    return asked.length === 0
      ? nothing
      : html`<bb-colleague-question
          class="whole"
          name=${name}
          caption=${t(`fields.${name}`)}
          .colleagues=${asked}
          .fields=${this.fields}
          error=${this.error(name)}
        ></bb-colleague-question>`;
  }

  private get hasBehind(): boolean {
    const { behindName, behindOrganisation, behindPost, behindRelation } = this.fields;
    return this.behindOpen || [behindName, behindOrganisation, behindPost, behindRelation].some(Boolean);
  }

  private toggleBehind = (event: Event): void => {
    this.behindOpen = (event.target as HTMLInputElement).checked;
    if (!this.behindOpen) {
      this.set({
        behindName: undefined,
        behindOrganisation: undefined,
        behindPost: undefined,
        behindRelation: undefined,
        behindAccount: undefined,
        behindNamesakes: undefined,
      });
    }
    this.requestUpdate();
  };

  // A name typed over is no longer the person chosen, nor the one that was asked about.
  private nameTyped = (event: CustomEvent<{ name: string }>): void => {
    if (event.detail.name === 'intervenerName')
      this.set({ intervenerAccount: undefined, intervenerNamesakes: undefined });
    if (event.detail.name === 'behindName') this.set({ behindAccount: undefined, behindNamesakes: undefined });
  };

  private personChosen = (event: Chosen): void => {
    const { name, person } = event.detail;
    const organisation = [this.state.vocabulary?.organisationName, person.department].filter(Boolean).join('');
    const chosen: FormFields =
      name === 'intervenerName'
        ? {
            intervenerName: person.name,
            intervenerAccount: person.account,
            intervenerOrganisation: organisation,
            intervenerPost: person.post,
            intervenerCategory: 'OWN_STAFF',
            intervenerStatus: this.fields.intervenerStatus ?? 'SERVING',
          }
        : {
            behindName: person.name,
            behindAccount: person.account,
            behindOrganisation: organisation,
            behindPost: person.post,
          };
    this.set(chosen);
  };
}
