import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { t } from '../text/text';
import { FormSection } from './form-section';
import '../parts/choice-field';

/** Which of articles 9 to 11 the behaviour falls under, each with its own words at hand. */
@customElement('bb-behaviour-section')
export class BehaviourSection extends FormSection {
  protected override render() {
    return this.section(
      'form.behaviours',
      html`<bb-choice-field
        name="behaviours"
        caption=${t('fields.behaviours')}
        hint=${t('form.behavioursHint')}
        multiple
        stacked
        required
        .choices=${this.labels('behaviours')}
        .value=${this.fields.behaviours ?? []}
        error=${this.error('behaviours')}
      ></bb-choice-field>`,
    );
  }
}
