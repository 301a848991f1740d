import { css, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { t } from '../text/text';
import { Field } from './field';

/** One line or a passage. What an input method is still composing is not yet a value. */
@customElement('bb-text-field')
export class TextField extends Field {
  static override styles = [
    Field.styles,
    css`
      textarea {
        display: block;
        min-height: 7.5rem;
        max-height: 60vh;
        field-sizing: content;
      }

      .count {
        margin-top: 0.2rem;
        color: var(--bb-ink-soft);
        font-size: 0.875rem;
        text-align: end;
      }

      .count.over {
        color: var(--bb-red);
        font-weight: 600;
      }
    `,
  ];

  @property() value = '';
  @property() type = 'text';
  @property() placeholder = '';
  @property() autofill = 'off';
  @property({ type: Boolean }) passage = false;
  @property({ type: Number }) limit = 0;

  @query('#control') private control!: HTMLInputElement | HTMLTextAreaElement;
  private composing = false;

  protected override render() {
    return this.frame(this.passage ? this.area() : this.line());
  }

  private line() {
    return html`<input
        id="control"
        name=${this.name}
        type=${this.type}
        .value=${live(this.shown)}
        placeholder=${this.placeholder || nothing}
        autocomplete=${this.autofill}
        spellcheck="false"
        ?disabled=${this.disabled}
        aria-required=${this.required ? 'true' : nothing}
        aria-invalid=${this.error ? 'true' : nothing}
        aria-describedby=${this.describedBy}
        @input=${this.typed}
        @compositionstart=${this.compose}
        @compositionend=${this.composed}
      />${this.count()}`;
  }

  private area() {
    return html`<textarea
        id="control"
        name=${this.name}
        rows="4"
        .value=${live(this.shown)}
        placeholder=${this.placeholder || nothing}
        autocomplete="off"
        ?disabled=${this.disabled}
        aria-required=${this.required ? 'true' : nothing}
        aria-invalid=${this.error ? 'true' : nothing}
        aria-describedby=${this.describedBy}
        @input=${this.typed}
        @compositionstart=${this.compose}
        @compositionend=${this.composed}
      ></textarea
      >${this.count()}`;
  }

  // Text is never cut off: whoever pastes too much must see it, and by how much.
  private count() {
    const length = this.value.length;
    if (this.limit === 0 || length < this.limit * 0.8) return nothing;
    const over = length > this.limit;
    return html`<p class=${over ? 'count over' : 'count'}>
      ${t(over ? 'field.tooLong' : 'field.count', { length, limit: this.limit, over: length - this.limit })}
    </p>`;
  }

  // While composing, the control's own words stand: writing to it would break the input method's.
  private get shown(): string {
    return this.composing ? this.control.value : this.value;
  }

  private typed = (event: Event): void => {
    if (!this.composing && !(event as InputEvent).isComposing) this.accept();
  };

  private compose = (): void => {
    this.composing = true;
  };

  private composed = (): void => {
    this.composing = false;
    this.accept();
  };

  private accept(): void {
    this.value = this.control.value;
    this.changed(this.value);
  }
}
