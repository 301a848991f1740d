import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Element } from '../app/element';
import { base } from '../styles/base';
import { controls } from '../styles/controls';
import { fieldCaption, t, type TextKey } from '../text/text';

// By the name that the question stands beside.
const ASKED_OF: Record<string, TextKey> = {
  intervenerNamesakes: 'form.intervener',
  behindNamesakes: 'fields.behindName',
};

/** Everything that is wrong, in one place, each leading to its field. */
@customElement('bb-error-summary')
export class ErrorSummary extends Element {
  static override styles = [
    base,
    controls,
    css`
      ul {
        margin-top: 0.4rem;
        padding-inline-start: 1.25rem;
        list-style: disc;
      }

      button.link {
        display: inline;
        min-height: 1.75rem;
        padding: 0;
        border: 0;
        background: none;
        color: var(--bb-red);
        text-align: start;
        vertical-align: top;
        text-decoration: underline;
        text-underline-offset: 0.2em;
      }
    `,
  ];

  @property({ attribute: false }) errors: ReadonlyMap<string, string> = new Map();

  protected override render() {
    if (this.errors.size === 0) return nothing;
    return html`<div class="notice error" role="group" aria-labelledby="heading">
      <h2 id="heading" tabindex="-1">${this.heading}</h2>
      <ul>
        ${[...this.errors].map(([name, message]) => html`<li>${this.entry(name, message)}</li>`)}
      </ul>
    </div>`;
  }

  // What concerns no field is nothing that could be corrected there.
  private get heading(): string {
    return this.errors.size === 1 && this.errors.has('')
      ? t('errors.general')
      : t('errors.heading', { n: this.errors.size });
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('#heading')?.focus();
  }

  private entry(name: string, message: string) {
    if (name === '') return message;
    const asked = ASKED_OF[name];
    const caption = asked ? t(asked) : fieldCaption(name);
    return html`<button class="link" @click=${() => this.tell('bb-jump', name)}>
      ${t('errors.entry', { field: caption, message })}
    </button>`;
  }
}
