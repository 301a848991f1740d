import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { Field } from './field';

/** A day in Asia/Shanghai, as `2026-11-23`. */
@customElement('bb-date-field')
export class DateField extends Field {
  @property() value = '';

  protected override render() {
    return this.frame(
      html`<input
        id="control"
        name=${this.name}
        type="date"
        .value=${live(this.value)}
        ?disabled=${this.disabled}
        aria-required=${this.required ? 'true' : nothing}
        aria-invalid=${this.error ? 'true' : nothing}
        aria-describedby=${this.describedBy}
        @change=${this.typed}
      />`,
    );
  }

  private typed = (event: Event): void => {
    this.value = (event.target as HTMLInputElement).value;
    this.changed(this.value);
  };
}
