import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { fromInput, toInput } from '../text/moment';
import { Field } from './field';

/** A date and time in Asia/Shanghai; its value is an instant in UTC. */
@customElement('bb-moment-field')
export class MomentField extends Field {
  @property() value: string | undefined;

  protected override render() {
    return this.frame(
      html`<input
        id="control"
        name=${this.name}
        type="datetime-local"
        .value=${live(toInput(this.value))}
        max=${toInput(new Date().toISOString())}
        ?disabled=${this.disabled}
        aria-required=${this.required ? 'true' : nothing}
        aria-invalid=${this.error ? 'true' : nothing}
        aria-describedby=${this.describedBy}
        @change=${this.typed}
      />`,
    );
  }

  private typed = (event: Event): void => {
    this.value = fromInput((event.target as HTMLInputElement).value);
    this.changed(this.value);
  };
}
