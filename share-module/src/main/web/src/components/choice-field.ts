import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { live } from 'lit/directives/live.js';
import type { Label } from '../api/types';
import { Field } from './field';

/** One of a few, or several of them, all in sight; a long text of a choice unfolds beneath it. */
@customElement('bb-choice-field')
export class ChoiceField extends Field {
  static override styles = [
    Field.styles,
    css`
      legend {
        display: block;
        margin-bottom: 0.2rem;
        padding: 0;
        font-weight: 600;
      }

      .choices {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(10.5rem, 1fr));
        gap: 0.15rem 1rem;
      }

      :host([stacked]) .choices {
        grid-template-columns: 1fr;
        gap: 0.35rem;
      }

      label {
        display: flex;
        gap: 0.5rem;
        min-height: 2rem;
        padding: 0.15rem 0.25rem;
        border-radius: 4px;
        cursor: pointer;
      }

      label:hover {
        background: var(--bb-blue-pale);
      }

      .text {
        display: block;
        color: var(--bb-ink-soft);
        font-size: 0.9375rem;
      }

      fieldset.wrong .choices {
        padding-inline-start: 0.75rem;
        border-inline-start: 3px solid var(--bb-red);
      }
    `,
  ];

  @property({ attribute: false }) choices: Label[] = [];
  @property({ attribute: false }) value: string | string[] | undefined;
  @property({ type: Boolean }) multiple = false;
  /** One below the other, each with its text. */
  @property({ type: Boolean, reflect: true }) stacked = false;

  protected override render() {
    return html`
      <fieldset class=${this.error ? 'wrong' : ''} aria-describedby=${this.describedBy} ?disabled=${this.disabled}>
        <legend>${this.caption}${this.mark()}</legend>
        ${this.hintText()}
        <div class="choices">
          ${repeat(
            this.choices,
            (choice) => choice.value,
            (choice) => this.choice(choice),
          )}
        </div>
        ${this.errorText()}
      </fieldset>
    `;
  }

  private choice(choice: Label) {
    return html`<label>
      <input
        type=${this.multiple ? 'checkbox' : 'radio'}
        name=${this.name}
        value=${choice.value}
        .checked=${live(this.chosen(choice.value))}
        aria-invalid=${this.error ? 'true' : nothing}
        @change=${this.choose}
      />
      <span
        >${choice.label}${this.stacked && choice.text ? html`<span class="text" lang="zh-CN">${choice.text}</span>` : nothing}${
          this.stacked && choice.gloss ? html`<span class="text">${choice.gloss}</span>` : nothing
        }</span
      >
    </label>`;
  }

  private chosen(value: string): boolean {
    return Array.isArray(this.value) ? this.value.includes(value) : this.value === value;
  }

  private choose = (event: Event): void => {
    const { value, checked } = event.target as HTMLInputElement;
    this.value = this.multiple ? this.several(value, checked) : value;
    this.changed(this.value);
  };

  // In the order of the regulation, not of the clicks.
  private several(value: string, checked: boolean): string[] {
    return this.choices.map((choice) => choice.value).filter((each) => (each === value ? checked : this.chosen(each)));
  }
}
