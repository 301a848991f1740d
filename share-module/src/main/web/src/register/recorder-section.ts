import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { together } from '../text/format';
import { t } from '../text/text';
import { FormSection } from './form-section';

/** 记录人: the person signed in; only the contact is theirs to write. */
@customElement('bb-recorder-section')
export class RecorderSection extends FormSection {
  static override styles = [
    FormSection.styles,
    css`
      dt {
        font-weight: 600;
      }

      dd {
        margin-top: 0.2rem;
        padding: 0.35rem 0;
      }
    `,
  ];

  protected override render() {
    const { fields } = this;
    const { me } = this.state;
    const place = together([fields.recorderDepartment ?? me?.department, fields.recorderPost ?? me?.post]);
    return this.section(
      'form.recorder',
      html`<div class="grid">
        <dl>
          <dt>${t('fields.recorderName')}</dt>
          <dd>${fields.recorderName ?? me?.name}</dd>
        </dl>
        <dl>
          <dt>${t('form.departmentAndPost')}</dt>
          <dd>${place}</dd>
        </dl>
        ${this.text('recorderContact', { hint: t('form.recorderContactHint') })}
      </div>`,
    );
  }
}
