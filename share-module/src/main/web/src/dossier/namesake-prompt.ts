import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Dossier, FormFields, NamedColleague } from '../api/types';
import { Element } from '../app/element';
import { api } from '../app/services';
import { announce } from '../app/store';
import { IdempotentRequest } from '../components/idempotent-request';
import { answerOf } from '../register/colleagues';
import { base } from '../styles/base';
import { controls } from '../styles/controls';
import { t } from '../text/text';
import '../register/colleague-question';

const NAMES = { intervenerNamesakes: 'intervenerName', behindNamesakes: 'behindName' } as const;
type Field = keyof typeof NAMES;

/**
 * 本院有同名人员，是否其人？ Asked again of the recorder when a colleague comes up after the submission (articles 8 and 13). Says `bb-changed`
 * with the entry as it is then.
 */
@customElement('bb-namesake-prompt')
export class NamesakePrompt extends Element {
  static override styles = [
    base,
    controls,
    css`
      .card {
        display: grid;
        gap: 0.75rem;
        margin-bottom: 1rem;
        border-inline-start: 3px solid var(--bb-red);
      }

      .name {
        margin-bottom: 0.35rem;
        font-weight: 600;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) dossier!: Dossier;
  @state() private answers: FormFields = {};
  @state() private incomplete: readonly Field[] = [];
  private readonly sending = new IdempotentRequest(this);

  protected override render() {
    const { namesakes = [] } = this.dossier;
    if (namesakes.length === 0) return nothing;
    return html`<section class="card" aria-labelledby="namesakes">
      <h2 id="namesakes">${t('namesake.title')}</h2>
      <p>${t('namesake.why')}</p>
      ${(Object.keys(NAMES) as Field[]).map((field) => this.question(field, namesakes))}
      ${
        this.sending.failure !== undefined
          ? html`<p class="error-text" role="alert">${this.sending.complaint}</p>`
          : nothing
      }
      <p>
        <button class="primary" ?disabled=${this.sending.busy} @click=${this.submit}>
          ${t(this.sending.busy ? 'sign.busy' : 'namesake.do')}
        </button>
      </p>
    </section>`;
  }

  private question(field: Field, namesakes: readonly NamedColleague[]) {
    const colleagues = namesakes.filter((colleague) => colleague.field === field);
    if (colleagues.length === 0) return nothing;
    return html`<div>
      <p class="name">${t(`namesake.${field}`, { name: this.dossier.form[NAMES[field]] ?? '' })}</p>
      <bb-colleague-question
        name=${field}
        .colleagues=${colleagues}
        .fields=${this.answers}
        error=${this.incomplete.includes(field) ? t('colleague.unanswered') : ''}
        @bb-fields=${this.answered}
      ></bb-colleague-question>
    </div>`;
  }

  private answered = (event: CustomEvent<FormFields>): void => {
    this.answers = { ...this.answers, ...event.detail };
    this.incomplete = [];
  };

  private submit = async (): Promise<void> => {
    const { dossier, answers } = this;
    const { namesakes = [] } = dossier;
    const open = namesakes.filter((colleague) => answerOf(answers, colleague) === undefined);
    this.incomplete = [...new Set(open.map(({ field }) => field))];
    if (open.length > 0) {
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>(`[name="${this.incomplete[0]}"]`)?.focus();
      return;
    }
    const changed = await this.sending.do({ id: dossier.id, answers }, async () => {
      let entry: Dossier | undefined;
      // One after the other: each plans the route anew.
      for (const colleague of namesakes) {
        entry = await api().answerNamesake(dossier.id, colleague, answerOf(answers, colleague) === true);
      }
      return { entry };
    });
    if (!changed) return;
    this.answers = {};
    announce(t('namesake.done'));
    this.tell('bb-changed', changed.entry);
  };
}
