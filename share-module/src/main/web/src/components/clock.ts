import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Clock } from '../api/types';
import { Element } from '../app/element';
import { base } from '../styles/base';
import { controls } from '../styles/controls';
import { lastDay } from '../text/deadline';
import { dateTime } from '../text/format';
import { t } from '../text/text';

/** How long is left of a period of working days, and whether the calendar behind it is only provisional. */
@customElement('bb-clock')
export class ClockLabel extends Element {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: inline-block;
        font-size: 0.9375rem;
      }
    `,
  ];

  @property({ attribute: false }) clock: Clock | undefined;
  /** Says from when it runs, too. */
  @property({ type: Boolean }) full = false;

  protected override render() {
    if (!this.clock?.due) return nothing;
    const { started, due, provisional } = this.clock;
    return html`${this.left()}
      <span class="number">${t('clock.until', { date: lastDay(due) })}</span>
      ${
        this.full && started
          ? html`<span class="soft number">${t('clock.from', { time: dateTime(started) })}</span>`
          : nothing
      }
      ${
        provisional
          ? html`<span class="tag grey" title=${t('clock.provisionalWhy')}>${t('clock.provisional')}</span>`
          : nothing
      }`;
  }

  private left() {
    const { missed, workingDaysLeft: days } = this.clock ?? {};
    if (missed) return html`<span class="tag red">${t('clock.missed')}</span>`;
    if (days === undefined) return nothing;
    if (days <= 0) return html`<span class="tag red">${t('clock.today')}</span>`;
    return html`<span class="tag ${days === 1 ? 'amber' : 'green'}">${t('clock.left', { days })}</span>`;
  }
}
