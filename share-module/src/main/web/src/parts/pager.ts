import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Element } from '../app/element';
import { base } from '../look/base';
import { controls } from '../look/controls';
import { t } from '../text/text';

/** Leads through pages; says `bb-page` with how many to skip. */
@customElement('bb-pager')
export class Pager extends Element {
  static override styles = [
    base,
    controls,
    css`
      nav {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: center;
        gap: 0.75rem 1.5rem;
        padding-top: 1rem;
      }
    `,
  ];

  @property({ type: Number }) skip = 0;
  @property({ type: Number }) max = 25;
  @property({ type: Number }) total = 0;
  @property({ type: Boolean }) more = false;

  protected override render() {
    if (this.skip === 0 && !this.more) return nothing;
    const page = Math.floor(this.skip / this.max) + 1;
    const pages = Math.max(page, Math.ceil(this.total / this.max));
    return html`<nav aria-label=${t('pager.name')}>
      <button ?disabled=${this.skip === 0} @click=${() => this.turn(-1)}>${t('pager.back')}</button>
      <span class="number">${t('pager.page', { page, pages })}</span>
      <button ?disabled=${!this.more} @click=${() => this.turn(1)}>${t('pager.on')}</button>
    </nav>`;
  }

  private turn(pages: number): void {
    this.tell('bb-page', Math.max(0, this.skip + pages * this.max));
  }
}
