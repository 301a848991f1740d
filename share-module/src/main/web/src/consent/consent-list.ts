import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Consent } from '../api/route';
import type { Page } from '../api/shapes';
import { Element } from '../app/element';
import { api } from '../app/services';
import { base } from '../styles/base';
import { controls } from '../styles/controls';
import { Loading } from '../components/loading';
import { t } from '../text/text';
import './consent-item';

/** Late records for which one's consent is asked, or was given or refused; nothing where there are none. */
@customElement('bb-consent-list')
export class ConsentList extends Element {
  static override styles = [
    base,
    controls,
    css`
      section {
        margin-bottom: 1.25rem;
      }

      li {
        padding-block: 1rem;
        border-top: 1px solid var(--bb-line);
      }

      h2:focus-visible {
        outline: none;
      }

      h2 {
        margin-bottom: 0.5rem;
      }
    `,
  ];

  @property({ attribute: false }) done = false;
  private readonly consents = new Loading<Page<Consent>>(this);

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('done')) this.read();
  }

  protected override render() {
    const page = this.consents.value;
    if (!page || page.items.length === 0) return nothing;
    return html`<section class="card" aria-labelledby="consents">
      <h2 id="consents" tabindex="-1">${t(this.done ? 'consent.done' : 'consent.waiting')}</h2>
      <ul>
        ${repeat(
          page.items,
          ({ id }) => id,
          (consent) =>
            html`<li><bb-consent-item .consent=${consent} @bb-decided=${this.decided}></bb-consent-item></li>`,
        )}
      </ul>
    </section>`;
  }

  // What is decided stays in sight with its outcome until the page is left.
  private decided = (event: CustomEvent<Consent>): void => {
    const page = this.consents.value;
    if (!page) return;
    const items = page.items.map((consent) => (consent.id === event.detail.id ? event.detail : consent));
    this.consents.value = { ...page, items };
    this.requestUpdate();
    this.tell('bb-waiting-changed');
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  };

  private read(): void {
    void this.consents.load(() => api().listConsents({ state: this.done ? 'DONE' : 'OPEN', max: 100 }));
  }
}
