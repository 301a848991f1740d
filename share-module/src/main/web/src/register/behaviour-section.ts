import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { routeTo } from '../app/router';
import type { Change } from '../components/field';
import { t } from '../text/text';
import { FormSection } from './form-section';
import '../components/choice-field';

/** Which of articles 9 to 11 the behaviour falls under, each with its own words at hand. */
@customElement('bb-behaviour-section')
export class BehaviourSection extends FormSection {
  protected override render() {
    return this.section(
      'form.behaviours',
      html`<div class="stack">
        <bb-choice-field
          name="behaviours"
          caption=${t('fields.behaviours')}
          hint=${t('form.behavioursHint')}
          multiple
          stacked
          required
          .choices=${this.labels('behaviours')}
          .value=${this.fields.behaviours ?? []}
          error=${this.error('behaviours')}
        ></bb-choice-field>
        ${this.fields.behaviours?.includes('ARTICLE_10') ? this.procedural() : nothing}
      </div>`,
    );
  }

  // Article 10, and article 12 (8): whoever may apply for such information himself does not meddle by asking.
  private procedural() {
    const { askerMayApply } = this.fields;
    return html`<bb-choice-field
        name="proceduralInformation"
        caption=${t('fields.proceduralInformation')}
        multiple
        required
        .choices=${this.labels('proceduralInformations')}
        .value=${this.fields.proceduralInformation ?? []}
        error=${this.error('proceduralInformation')}
      ></bb-choice-field>
      <bb-choice-field
        name="askerMayApply"
        caption=${t('fields.askerMayApply')}
        hint=${t('form.askerMayApplyHint')}
        required
        .choices=${[
          { value: 'true', label: t('answer.yes') },
          { value: 'false', label: t('answer.no') },
        ]}
        .value=${typeof askerMayApply === 'boolean' ? String(askerMayApply) : undefined}
        error=${this.error('askerMayApply')}
        @bb-change=${this.answered}
      ></bb-choice-field>
      ${
        askerMayApply
          ? html`<p class="notice">
              ${t('form.askerMayApplyNotice')} <a href=${routeTo('guide')}>${t('guide.title')}</a>
            </p>`
          : nothing
      }`;
  }

  private answered = (event: CustomEvent<Change>): void => {
    event.stopPropagation();
    this.set({ askerMayApply: event.detail.value === 'true' });
  };
}
