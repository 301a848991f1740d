import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { Refused } from '../api/failures';
import type { ClosedCase, Confirmer } from '../api/zero';
import { MOST_AT_ONCE } from '../api/zero';
import { Element } from '../app/element';
import { routeTo } from '../app/router';
import { api } from '../app/services';
import { base } from '../styles/base';
import { controls } from '../styles/controls';
import { tables } from '../styles/tables';
import type { Change } from '../components/field';
import { IdempotentRequest } from '../components/idempotent-request';
import { Loading } from '../components/loading';
import { beside } from '../text/format';
import { t } from '../text/text';
import { caseTable, dayColumn, type Column } from './case-table';
import { byCase, preselected, reportable, turns } from './reporting';
import { zeroStyles } from './zero-styles';
import '../components/choice-field';
import '../components/clock';
import './other-case';

/** All cases due, ticked already: one button reports them. */
@customElement('bb-due-section')
export class DueSection extends Element {
  static override styles = [
    base,
    controls,
    tables,
    zeroStyles,
    css`
      bb-other-case {
        margin-top: 1.25rem;
      }

      progress {
        width: 10rem;
        accent-color: var(--bb-blue);
      }
    `,
  ];

  @state() private chosen = new Set<string>();
  @state() private confirmBy: Confirmer = 'HEAD';
  @state() private errors = new Map<string, string>();
  @state() private done = '';
  /** How many of how many are reported while it runs over several requests. */
  @state() private progress?: { readonly done: number; readonly all: number };
  private readonly due = new Loading<ClosedCase[]>(this);
  private readonly sending = new IdempotentRequest(this);

  override connectedCallback(): void {
    super.connectedCallback();
    this.read();
  }

  protected override render() {
    return html`<div role="status" tabindex="-1" class="done">
        ${
          this.done
            ? html`<p class="notice good">
                ${this.done}
                <a href=${routeTo('zero-reports', undefined, { box: 'reported' })}>${t('zero.toReported')}</a>
              </p>`
            : nothing
        }
      </div>
      ${this.trouble()} ${this.due.show((cases) => (cases.length > 0 ? this.list(cases) : this.nothingDue()))}
      <bb-other-case .confirmBy=${this.confirmBy} @bb-reported=${this.otherReported}></bb-other-case>`;
  }

  private nothingDue() {
    return html`<div class="card"><p class="soft">${t('zero.nothingDue')}</p></div>`;
  }

  private trouble() {
    const { failure } = this.sending;
    if (failure === undefined) return nothing;
    const wrong = this.errors.size;
    return html`<div class="notice error trouble" role="alert" tabindex="-1">
      <p>${wrong > 0 ? t('zero.refused', { n: wrong }) : this.sending.complaint}</p>
      ${wrong > 0 ? html`<p><button @click=${this.leaveOut}>${t('zero.leaveOut', { n: wrong })}</button></p>` : nothing}
    </div>`;
  }

  private list(cases: ClosedCase[]) {
    return html`<div class="card">
        ${caseTable(t('zero.due'), cases, {
          tick: this.ticks(cases),
          name: (each) => this.name(each),
          wrong: ({ id }) => this.errors.has(id),
          columns: [
            { head: t('zero.causeAndStage'), cell: ({ cause, stage }) => html`<td>${beside([cause, stage])}</td>` },
            dayColumn(t('zero.closedOn'), ({ closedOn }) => closedOn),
            { head: t('zero.deadline'), cell: ({ clock }) => html`<td><bb-clock .clock=${clock}></bb-clock></td>` },
          ],
        })}
      </div>
      ${this.bar()}`;
  }

  private ticks(cases: ClosedCase[]): Column<ClosedCase> {
    const possible = cases.filter(reportable).length;
    const some = this.chosen.size;
    return {
      head: html`<input
        type="checkbox"
        aria-label=${t('zero.all')}
        .checked=${some > 0 && some === possible}
        .indeterminate=${some > 0 && some < possible}
        ?disabled=${this.sending.busy || possible === 0}
        @change=${() => this.chooseAll(cases)}
      />`,
      cell: (each) =>
        html`<td class="tick">
          <input
            type="checkbox"
            id=${`case-${each.id}`}
            aria-label=${t('zero.report', { name: each.caseName })}
            aria-describedby=${this.errors.has(each.id) || !reportable(each) ? `why-${each.id}` : nothing}
            .checked=${this.chosen.has(each.id)}
            ?disabled=${!reportable(each) || this.sending.busy}
            @change=${() => this.choose(each.id)}
          />
        </td>`,
    };
  }

  private name(each: ClosedCase) {
    const { id, caseName } = each;
    const error = this.errors.get(id);
    return html`<label for=${`case-${id}`}>${caseName}</label>
      ${reportable(each) ? nothing : html`<p class="why" id=${`why-${id}`}>${t('zero.recordBegun')}</p>`}
      ${error ? html`<p class="error-text" id=${`why-${id}`}>${error}</p>` : nothing}`;
  }

  private bar() {
    const { progress, sending } = this;
    const n = this.chosen.size;
    return html`<div class="bar">
      <p class="statement">${n === 0 ? t('zero.chooseSome') : t('zero.statement', { n })}</p>
      <bb-choice-field
        name="confirmBy"
        caption=${t('zero.confirmBy')}
        .choices=${(['HEAD', 'DISCIPLINE_OFFICE'] as const).map((value) => ({ value, label: t(`zero.by.${value}`) }))}
        .value=${this.confirmBy}
        ?disabled=${sending.busy}
        @bb-change=${this.choiceChanged}
      ></bb-choice-field>
      <div class="row">
        ${
          progress && progress.all > MOST_AT_ONCE
            ? html`<progress max=${progress.all} value=${progress.done} aria-label=${t('zero.progressName')}></progress>
                <span class="number small">${t('zero.progress', progress)}</span>`
            : nothing
        }
        <button class="primary" ?disabled=${sending.busy || n === 0} @click=${this.report}>
          ${sending.state === 'waiting' ? t('deed.waiting') : sending.busy ? t('zero.busy') : t('zero.do', { n })}
        </button>
      </div>
    </div>`;
  }

  private read(): void {
    void this.due.load(async () => {
      const cases: ClosedCase[] = [];
      for (let more = true; more;) {
        const page = await api().zero.listDue({ skip: cases.length, max: MOST_AT_ONCE });
        cases.push(...page.items);
        more = page.more && page.items.length > 0;
      }
      this.chosen = preselected(cases);
      return cases;
    });
  }

  private choose(id: string): void {
    const chosen = new Set(this.chosen);
    if (!chosen.delete(id)) chosen.add(id);
    this.chosen = chosen;
  }

  private chooseAll(cases: ClosedCase[]): void {
    const all = preselected(cases);
    this.chosen = this.chosen.size === all.size ? new Set() : all;
  }

  private leaveOut = (): void => {
    this.chosen = new Set([...this.chosen].filter((id) => !this.errors.has(id)));
    this.errors = new Map();
    this.sending.failure = undefined;
  };

  private choiceChanged = (event: CustomEvent<Change>): void => {
    this.confirmBy = event.detail.value as Confirmer;
  };

  private report = async (): Promise<void> => {
    if (this.sending.busy) return;
    const ids = (this.due.value ?? []).map(({ id }) => id).filter((id) => this.chosen.has(id));
    this.errors = new Map();
    this.done = '';
    let reported = 0;
    for (const turn of turns(ids)) {
      this.progress = { done: reported, all: ids.length };
      const cases = turn.map((closedCase) => ({ closedCase }));
      const { confirmBy } = this;
      const answer = await this.sending.do({ turn, confirmBy }, (key) => api().zero.report(cases, confirmBy, key));
      if (!answer) {
        await this.refused(turn);
        break;
      }
      reported += turn.length;
      this.take(turn);
    }
    this.progress = undefined;
    if (reported > 0) await this.tellDone(reported);
  };

  /** What is reported is not due any more; the rest stays as it is ticked. */
  private take(turn: string[]): void {
    this.due.value = this.due.value?.filter(({ id }) => !turn.includes(id));
    this.chosen = new Set([...this.chosen].filter((id) => !turn.includes(id)));
  }

  private async refused(turn: string[]): Promise<void> {
    const { failure } = this.sending;
    if (failure instanceof Refused) this.errors = byCase(failure.fieldErrors, turn);
    // Somebody, or another window, changed the list.
    if (failure instanceof Refused && failure.notFound) this.read();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.trouble')?.focus();
  }

  private async tellDone(n: number): Promise<void> {
    this.done = t(`zero.done.${this.confirmBy}`, { n });
    this.tell('bb-waiting-changed');
    await this.updateComplete;
    if (!this.sending.failure) this.renderRoot.querySelector<HTMLElement>('.done')?.focus();
    scrollTo({ top: 0 });
  }

  private otherReported = (): void => {
    void this.tellDone(1);
    this.read();
  };
}
