import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Page } from '../api/shapes';
import { Element } from '../app/element';
import { go, replaceRoute, routeTo, type Route } from '../app/router';
import { base } from '../styles/base';
import { controls } from '../styles/controls';
import { t } from '../text/text';

/** A page of a list; some lists are not counted. */
type Turned = Omit<Page<unknown>, 'items' | 'total'> & { total?: number };

/** A list that became shorter has no such page any more: nothing there does not mean that there is nothing. */
export function leadBackFromBeyond(page: (Turned & { items: unknown[] }) | undefined, route: Route): void {
  if (page === undefined || page.items.length > 0 || page.skip === 0) return;
  replaceRoute(routeTo(route.page, route.id, { ...route.query, skip: undefined }));
}

/** Leads through the pages of a list, by `skip` in the address; says `bb-turned` then. */
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

  @property({ attribute: false }) page!: Turned;

  protected override render() {
    const { skip, max, more } = this.page;
    if (skip === 0 && !more) return nothing;
    const page = Math.floor(skip / max) + 1;
    return html`<nav aria-label=${t('pager.name')}>
      <button ?disabled=${skip === 0} @click=${() => this.turn(-1)}>${t('pager.back')}</button>
      <span class="number">${this.where(page)}</span>
      <button ?disabled=${!more} @click=${() => this.turn(1)}>${t('pager.on')}</button>
    </nav>`;
  }

  private where(page: number): string {
    const { max, total } = this.page;
    if (total === undefined) return t('pager.here', { page });
    return t('pager.page', { page, pages: Math.max(page, Math.ceil(total / max)) });
  }

  private turn(pages: number): void {
    const { page, id, query } = this.state.route;
    const skip = Math.max(0, this.page.skip + pages * this.page.max);
    go(routeTo(page, id, { ...query, skip: String(skip) }));
    this.tell('bb-turned');
  }
}
