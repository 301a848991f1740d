import { LitElement, css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { base } from '../styles/base';
import { controls } from '../styles/controls';
import { Element } from '../app/element';
import { t } from '../text/text';

/** What a field says when its value was changed by hand. */
export interface Change {
  readonly name: string;
  readonly value: unknown;
}

/** A label, a hint, a control and its error, tied together for the eye and for the ear. */
export abstract class Field extends Element {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  static override styles: CSSResultGroup = [
    base,
    controls,
    css`
      /* Nothing that has the focus may lie below the bar at the page's foot. */
      :is(input, textarea, select) {
        scroll-margin-block: 2rem 7rem;
      }

      .label {
        display: block;
        margin-bottom: 0.2rem;
        font-weight: 600;
      }

      .needed {
        margin-inline-start: 0.25em;
        color: var(--bb-red);
        font-weight: 400;
      }

      .hint {
        margin: 0.25rem 0 0.35rem;
        color: var(--bb-ink-soft);
        font-size: 0.875rem;
      }

      .error-text {
        margin-top: 0.3rem;
      }
    `,
  ];

  @property() name = '';
  @property() caption = '';
  @property() hint = '';
  @property() error = '';
  @property({ type: Boolean }) required = false;
  @property({ type: Boolean }) disabled = false;

  protected changed(value: unknown): void {
    this.tell<Change>('bb-change', { name: this.name, value });
  }

  protected get describedBy(): string | typeof nothing {
    const parts = [this.hint ? 'hint' : '', this.error ? 'error' : ''].filter(Boolean);
    return parts.length > 0 ? parts.join(' ') : nothing;
  }

  protected mark() {
    return this.required ? html`<span class="needed">${t('field.required')}</span>` : nothing;
  }

  protected hintText() {
    return this.hint ? html`<p class="hint" id="hint">${this.hint}</p>` : nothing;
  }

  protected errorText() {
    return this.error
      ? html`<p class="error-text" id="error"><span class="visually-hidden">${t('field.error')}</span>${this.error}</p>`
      : nothing;
  }

  protected frame(control: TemplateResult): TemplateResult {
    return html`
      <label class="label" for="control">${this.caption}${this.mark()}</label>
      ${control}${this.hintText()}${this.errorText()}
    `;
  }
}
