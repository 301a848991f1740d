import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Element } from '../app/element';
import { base } from '../styles/base';
import { controls } from '../styles/controls';
import { t } from '../text/text';

export interface Tab {
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
  readonly count?: number;
}

/** Views of one thing: each has its own address. */
@customElement('bb-tabs')
export class Tabs extends Element {
  static override styles = [
    base,
    controls,
    css`
      nav {
        margin-bottom: 1rem;
      }

      [aria-current='page'] {
        border-color: var(--bb-blue);
        background: var(--bb-blue-pale);
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) tabs: Tab[] = [];

  protected override render() {
    return html`<nav class="row" aria-label=${t('list.which')}>
      ${this.tabs.map(
        ({ label, href, current, count }) =>
          html`<a class="button" href=${href} aria-current=${current ? 'page' : nothing}
            >${label}${count ? html` <span class="number">${count}</span>` : nothing}</a
          >`,
      )}
    </nav>`;
  }
}
