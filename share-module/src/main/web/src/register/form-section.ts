import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { FieldName, FormFields } from '../api/types';
import { Element } from '../app/element';
import { base } from '../styles/base';
import { controls } from '../styles/controls';
import { t, type TextKey } from '../text/text';
import '../components/text-field';

export interface TextOptions {
  readonly hint?: string;
  readonly required?: boolean;
  readonly passage?: boolean;
  readonly type?: string;
}

/** A part of the register form, in the order of the paper one. */
export abstract class FormSection extends Element {
  static override styles: CSSResultGroup = [
    base,
    controls,
    css`
      section {
        padding: 1.25rem 1.5rem 1.5rem;
        border: 1px solid var(--bb-line);
        border-radius: var(--bb-radius);
        background: var(--bb-paper);
      }

      h2 {
        margin-bottom: 0.75rem;
        padding-bottom: 0.5rem;
        border-bottom: 1px solid var(--bb-line);
        color: var(--bb-blue-deep);
      }

      .grid {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
        gap: 1.1rem 1.5rem;
        align-items: start;
      }

      .grid > .whole {
        grid-column: 1 / -1;
      }

      .stack > * + * {
        margin-top: 1.1rem;
      }

      @media (max-width: 640px) {
        section {
          padding: 1rem;
        }
      }
    `,
  ];

  @property({ attribute: false }) fields: FormFields = {};
  @property({ attribute: false }) errors: ReadonlyMap<string, string> = new Map();

  protected section(heading: TextKey, content: TemplateResult): TemplateResult {
    return html`<section aria-labelledby="heading">
      <h2 id="heading">${t(heading)}</h2>
      ${content}
    </section>`;
  }

  protected text(name: FieldName, options: TextOptions = {}): TemplateResult {
    const limits = this.state.vocabulary?.limits;
    return html`<bb-text-field
      class=${options.passage ? 'whole' : nothing}
      name=${name}
      type=${options.type ?? 'text'}
      caption=${t(`fields.${name}`)}
      hint=${options.hint ?? ''}
      ?required=${options.required ?? false}
      ?passage=${options.passage ?? false}
      limit=${(options.passage ? limits?.passage : limits?.line) ?? 0}
      .value=${String(this.fields[name] ?? '')}
      error=${this.errors.get(name) ?? ''}
    ></bb-text-field>`;
  }

  protected error(name: FieldName): string {
    return this.errors.get(name) ?? '';
  }

  protected set(patch: FormFields): void {
    this.tell('bb-fields', patch);
  }
}
