import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { t } from '../text/text';
import { FormSection } from './form-section';

/** 被过问案件的案由、诉讼阶段及承办人. */
@customElement('bb-case-section')
export class CaseSection extends FormSection {
  protected override render() {
    return this.section(
      'form.case',
      html`<div class="grid">
        ${this.text('caseName')} ${this.text('caseNumber', { hint: t('form.caseNumberHint') })}
        ${this.text('caseCause')} ${this.text('caseStage', { hint: t('form.caseStageHint') })}
        ${this.text('caseHandler')}
      </div>`,
    );
  }
}
