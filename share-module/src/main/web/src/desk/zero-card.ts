import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { ZeroFigures } from '../api/zero';
import { Element } from '../app/element';
import { routeTo } from '../app/router';
import { base } from '../styles/base';
import { controls } from '../styles/controls';
import { lastDay } from '../text/deadline';
import { t } from '../text/text';

/** Zero reports on the desk: how many are due, or wait for one's confirmation, one click from where they are done. */
@customElement('bb-zero-card')
export class ZeroCard extends Element {
  static override styles = [
    base,
    controls,
    css`
      .what {
        min-width: 0;
      }

      .line + .line {
        margin-top: 0.75rem;
        padding-top: 0.75rem;
        border-top: 1px solid var(--bb-line);
      }

      h2 {
        margin-bottom: 0.5rem;
      }

      strong {
        color: var(--bb-red);
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  protected override willUpdate(): void {
    const { due = 0, toConfirm = 0 } = this.state.figures ?? {};
    // Nothing to do takes no room either.
    this.hidden = due + toConfirm === 0;
  }

  protected override render() {
    const { figures } = this.state;
    if (!figures || this.hidden) return nothing;
    return html`<section class="card" aria-labelledby="zero">
      <h2 id="zero">${t('zero.title')}</h2>
      ${figures.due > 0 ? this.due(figures) : nothing} ${figures.toConfirm > 0 ? this.toConfirm(figures) : nothing}
    </section>`;
  }

  private due({ due, late, nextDue }: ZeroFigures) {
    return html`<div class="line row spread">
      <p class="what">
        ${t('desk.zeroDue')} <strong>${t('desk.count', { n: due })}</strong>
        ${late > 0 ? html`<span class="tag red">${t('desk.zeroLate', { n: late })}</span>` : nothing}
        ${nextDue ? html`<span class="small soft number">${t('desk.zeroNext', { date: lastDay(nextDue) })}</span>` : nothing}
      </p>
      <a class="button primary" href=${routeTo('zero-reports')}>${t('desk.zeroGo')}</a>
    </div>`;
  }

  private toConfirm({ toConfirm }: ZeroFigures) {
    return html`<div class="line row spread">
      <p class="what">${t('desk.zeroToConfirm')} <strong>${t('desk.count', { n: toConfirm })}</strong></p>
      <a class="button" href=${routeTo('confirmations')}>${t('desk.zeroConfirm')}</a>
    </div>`;
  }
}
