import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { t } from '../text/text';
import type { Change } from '../components/field';
import { FormSection } from './form-section';
import '../components/choice-field';

/** 记录人答复的形式及内容, with article 6's question, and 需要特别说明的事项. */
@customElement('bb-reply-section')
export class ReplySection extends FormSection {
  protected override render() {
    const { toldOfRegulation: told } = this.fields;
    return this.section(
      'form.reply',
      html`<div class="grid">
        <bb-choice-field
          class="whole"
          name="toldOfRegulation"
          caption=${t('fields.toldOfRegulation')}
          hint=${t('form.toldHint')}
          .choices=${[
            { value: 'true', label: t('answer.yes') },
            { value: 'false', label: t('answer.no') },
          ]}
          .value=${typeof told === 'boolean' ? String(told) : undefined}
          error=${this.error('toldOfRegulation')}
          @bb-change=${this.answered}
        ></bb-choice-field>
        ${this.text('replyManner', { hint: t('form.replyMannerHint') })} ${this.text('replyContent', { passage: true })}
        ${this.text('specialNotes', { passage: true, hint: t('form.specialNotesHint') })}
      </div>`,
    );
  }

  private answered = (event: CustomEvent<Change>): void => {
    event.stopPropagation();
    this.set({ toldOfRegulation: event.detail.value === 'true' });
  };
}
