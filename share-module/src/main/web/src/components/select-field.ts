import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Label } from '../api/types';
import { Field } from './field';

/** One of many, in little room. */
@customElement('bb-select-field')
export class SelectField extends Field {
  @property({ attribute: false }) choices: Label[] = [];
  @property() value: string | undefined;
  /** What stands for no choice; without it there is none. */
  @property() blank = '';

  protected override render() {
    return this.frame(
      html`<select
        id="control"
        name=${this.name}
        ?disabled=${this.disabled}
        aria-invalid=${this.error ? 'true' : nothing}
        aria-describedby=${this.describedBy}
        @change=${this.choose}
      >
        ${this.blank ? html`<option value="" ?selected=${!this.value}>${this.blank}</option>` : nothing}
        ${this.choices.map(
          (choice) =>
            html`<option value=${choice.value} ?selected=${choice.value === this.value}>${choice.label}</option>`,
        )}
      </select>`,
    );
  }

  private choose = (event: Event): void => {
    this.value = (event.target as HTMLSelectElement).value;
    this.changed(this.value === '' ? undefined : this.value);
  };
}
