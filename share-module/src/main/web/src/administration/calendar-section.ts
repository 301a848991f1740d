import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { Refused } from '../api/failures';
import type { CalendarYear } from '../api/types';
import { Element } from '../app/element';
import { api } from '../app/services';
import { announce } from '../app/store';
import { base } from '../styles/base';
import { controls } from '../styles/controls';
import type { Change } from '../components/field';
import { Loading, explain } from '../components/loading';
import { t } from '../text/text';
import { parseDays, writeDays } from './days';
import '../components/select-field';
import '../components/text-field';
import './year-view';

const FIRST_YEAR = 2016;
const YEARS_AHEAD = 2;

/** Holidays and make-up days of a year, by the State Council's notice. */
@customElement('bb-calendar-section')
export class CalendarSection extends Element {
  static override styles = [
    base,
    controls,
    css`
      section > * + *,
      form > * + * {
        margin-top: 0.9rem;
      }

      .grid {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr));
        gap: 1rem 1.5rem;
      }
    `,
  ];

  @state() private year = new Date().getFullYear();
  @state() private notice = '';
  @state() private holidays = '';
  @state() private makeUpDays = '';
  @state() private errors = new Map<string, string>();
  @state() private failure = '';
  @state() private done = '';
  @state() private busy = false;
  private readonly calendar = new Loading<CalendarYear>(this);

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) return;
    this.read();
  }

  protected override render() {
    const years = Array.from({ length: new Date().getFullYear() + YEARS_AHEAD - FIRST_YEAR + 1 }, (_, index) => {
      const value = String(FIRST_YEAR + index);
      return { value, label: value };
    }).reverse();
    return html`<section class="card" aria-labelledby="heading">
      <h2 id="heading">${t('calendar.title')}</h2>
      <p class="soft">${t('calendar.lead')}</p>
      <bb-select-field
        name="year"
        caption=${t('calendar.year')}
        .choices=${years}
        .value=${String(this.year)}
        @bb-change=${this.choose}
      ></bb-select-field>
      ${this.calendar.show((calendar) => this.form(calendar))}
    </section>`;
  }

  private form(calendar: CalendarYear) {
    return html`<form novalidate @submit=${this.submit} @bb-change=${this.changed}>
      ${calendar.provisional ? html`<p class="notice warning">${t('calendar.provisional')}</p>` : nothing}
      <bb-text-field
        name="notice"
        caption=${t('calendar.notice')}
        hint=${t('calendar.noticeHint')}
        .value=${this.notice}
        error=${this.errors.get('notice') ?? ''}
      ></bb-text-field>
      <div class="grid">
        ${(['holidays', 'makeUpDays'] as const).map(
          (name) =>
            html`<bb-text-field
              passage
              name=${name}
              caption=${t(`calendar.${name}`)}
              hint=${t('calendar.daysHint')}
              .value=${this[name]}
              error=${this.errors.get(name) ?? ''}
            ></bb-text-field>`,
        )}
      </div>
      ${this.failure ? html`<p class="error-text" role="alert">${this.failure}</p>` : nothing}
      ${this.done ? html`<p class="notice good" role="status">${this.done}</p>` : nothing}
      <button class="primary" ?disabled=${this.busy}>${t(this.busy ? 'calendar.busy' : 'calendar.save')}</button>
      <bb-year-view
        .year=${this.year}
        .holidays=${parseDays(this.holidays, this.year).days}
        .makeUpDays=${parseDays(this.makeUpDays, this.year).days}
      ></bb-year-view>
    </form>`;
  }

  private read(): void {
    const { year } = this;
    void this.calendar.load(async () => {
      const calendar = await api().getCalendarYear(year);
      this.take(calendar);
      return calendar;
    });
  }

  private take(calendar: CalendarYear): void {
    this.notice = calendar.notice ?? '';
    this.holidays = writeDays(calendar.holidays ?? []);
    this.makeUpDays = writeDays(calendar.makeUpDays ?? []);
    this.errors = new Map();
    this.failure = '';
  }

  private choose = (event: CustomEvent<Change>): void => {
    event.stopPropagation();
    this.year = Number(event.detail.value);
    this.done = '';
    this.read();
  };

  private changed = (event: CustomEvent<Change>): void => {
    const { name, value } = event.detail;
    if (name === 'notice' || name === 'holidays' || name === 'makeUpDays') this[name] = String(value);
    this.done = '';
  };

  private submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { year } = this;
    const holidays = parseDays(this.holidays, year);
    const makeUpDays = parseDays(this.makeUpDays, year);
    this.errors = new Map();
    for (const [name, { wrong }] of Object.entries({ holidays, makeUpDays })) {
      if (wrong.length > 0) this.errors.set(name, t('calendar.wrongDay', { day: wrong[0] ?? '', year }));
    }
    if (this.errors.size > 0 || this.busy) return;
    await this.save({ year, notice: this.notice.trim(), holidays: holidays.days, makeUpDays: makeUpDays.days });
  };

  private async save(days: CalendarYear): Promise<void> {
    this.busy = true;
    try {
      const saved = await api().putCalendarYear(days.year, days);
      this.calendar.value = saved;
      this.take(saved);
      this.done = t('calendar.done', { year: days.year });
      announce(this.done);
    } catch (failure) {
      const fields = failure instanceof Refused ? failure.fieldErrors : [];
      this.errors = new Map(fields.map(({ field, message }) => [field ?? '', message ?? '']));
      this.failure = this.errors.size > 0 ? (this.errors.get('') ?? '') : explain(failure);
    }
    this.busy = false;
  }
}
