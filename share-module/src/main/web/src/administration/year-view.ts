import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Element } from '../app/element';
import { base } from '../styles/base';
import { t, type TextKey } from '../text/text';

/** A year at a glance, with what is not an ordinary weekday or weekend marked. */
@customElement('bb-year-view')
export class YearView extends Element {
  static override styles = [
    base,
    css`
      .months {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr));
        gap: 1rem 1.5rem;
      }

      .days {
        display: grid;
        grid-template-columns: repeat(7, 1fr);
        gap: 1px;
        font-size: 0.8125rem;
        text-align: center;
      }

      .weekend {
        color: var(--bb-ink-soft);
      }

      .holiday {
        border-radius: 3px;
        background: var(--bb-red-pale);
        color: var(--bb-red);
        font-weight: 600;
      }

      .work {
        border-radius: 3px;
        background: var(--bb-green-pale);
        color: var(--bb-green);
        font-weight: 600;
      }
    `,
  ];

  @property({ type: Number }) year = 2026;
  @property({ attribute: false }) holidays: readonly string[] = [];
  @property({ attribute: false }) makeUpDays: readonly string[] = [];

  protected override render() {
    return html`<div class="months">${Array.from({ length: 12 }, (_, month) => this.month(month))}</div>`;
  }

  private month(month: number) {
    const first = new Date(Date.UTC(this.year, month, 1));
    const length = new Date(Date.UTC(this.year, month + 1, 0)).getUTCDate();
    // Weeks begin on Monday.
    const blanks = (first.getUTCDay() + 6) % 7;
    return html`<div>
      <h3>${t('calendar.month', { n: month + 1 })}</h3>
      <div class="days number">
        ${Array.from({ length: 7 }, (_, day) => html`<span class="soft">${t(`weekday.${day + 1}` as TextKey)}</span>`)}
        ${Array.from({ length: blanks }, () => html`<span></span>`)}
        ${Array.from({ length }, (_, day) => this.day(month, day + 1))}
      </div>
    </div>`;
  }

  private day(month: number, day: number) {
    const date = new Date(Date.UTC(this.year, month, day));
    const iso = date.toISOString().slice(0, 10);
    const kind = this.holidays.includes(iso) ? 'holiday' : this.makeUpDays.includes(iso) ? 'work' : undefined;
    const ordinary = date.getUTCDay() % 6 === 0 ? 'weekend' : '';
    const meaning = kind && t(`calendar.${kind}`);
    return html`<span class=${kind ?? ordinary} title=${meaning ?? nothing}
      >${day}${meaning ? html`<span class="visually-hidden">${meaning}</span>` : nothing}</span
    >`;
  }
}
