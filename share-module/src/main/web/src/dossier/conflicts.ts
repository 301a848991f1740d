import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Refused } from '../api/failures';
import type { Conflict } from '../api/route';
import type { Dossier, Person } from '../api/types';
import { Element } from '../app/element';
import { api } from '../app/services';
import { announce } from '../app/store';
import { base } from '../styles/base';
import { controls } from '../styles/controls';
import { IdempotentRequest } from '../components/idempotent-request';
import type { Change } from '../components/field';
import { dateTime } from '../text/format';
import { t } from '../text/text';
import '../components/person-field';
import '../components/text-field';

/**
 * 回避 (article 13): who was found to be concerned after submission or recused himself, and naming one more. Says
 * `bb-changed` with the entry as it is then, or without one when it may not be read any more.
 */
@customElement('bb-conflicts')
export class Conflicts extends Element {
  static override styles = [
    base,
    controls,
    css`
      li + li,
      ul + details {
        margin-top: 0.75rem;
      }

      .words {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }

      summary {
        width: fit-content;
        color: var(--bb-blue);
        cursor: pointer;
      }

      form {
        display: grid;
        gap: 0.9rem;
        margin-top: 0.75rem;
      }
    `,
  ];

  @property({ attribute: false }) dossier!: Dossier;
  @state() private name = '';
  @state() private account: string | undefined;
  @state() private reason = '';
  @state() private errors = new Map<string, string>();
  private readonly sending = new IdempotentRequest(this);

  protected override render() {
    const { conflicts = [], may } = this.dossier;
    if (conflicts.length === 0 && !may.nameConflict) return nothing;
    return html`<section class="card" aria-labelledby="conflicts">
      <h2 id="conflicts">${t('conflicts.title')}</h2>
      ${
        conflicts.length > 0
          ? html`<ul>
              ${conflicts.map((conflict) => this.item(conflict))}
            </ul>`
          : nothing
      }
      ${may.nameConflict ? this.form() : nothing}
    </section>`;
  }

  private item({ kind, name, reason, by, at }: Conflict) {
    return html`<li>
      <p><strong>${name}</strong> <span class="tag amber">${t(`conflicts.${kind}`)}</span></p>
      <p class="words">${reason}</p>
      <p class="small soft number">${by} ${dateTime(at)}</p>
    </li>`;
  }

  private form() {
    return html`<details>
      <summary>${t('conflicts.name')}</summary>
      <form novalidate @submit=${this.submit} @bb-change=${this.changed} @bb-person=${this.chosen}>
        <p class="small soft">${t('conflicts.hint')}</p>
        <bb-person-field
          name="person"
          required
          caption=${t('conflicts.person')}
          hint=${t('conflicts.personHint')}
          .value=${this.name}
          .account=${this.account}
          error=${this.errors.get('account') ?? ''}
        ></bb-person-field>
        <bb-text-field
          name="reason"
          passage
          required
          caption=${t('conflicts.reason')}
          limit=${2000}
          .value=${this.reason}
          error=${this.errors.get('reason') ?? ''}
        ></bb-text-field>
        ${
          this.sending.failure !== undefined && this.errors.size === 0
            ? html`<p class="error-text" role="alert">${this.sending.complaint}</p>`
            : nothing
        }
        <p>
          <button class="primary" ?disabled=${this.sending.busy}>
            ${t(this.sending.busy ? 'sign.busy' : 'conflicts.do')}
          </button>
        </p>
      </form>
    </details>`;
  }

  private changed = ({ detail: { name, value } }: CustomEvent<Change>): void => {
    if (name === 'reason') this.reason = String(value);
    if (name === 'person') {
      this.name = String(value);
      this.account = undefined;
    }
    this.errors = new Map();
  };

  private chosen = (event: CustomEvent<{ person: Person }>): void => {
    this.name = event.detail.person.name;
    this.account = event.detail.person.account;
    this.errors = new Map();
  };

  private submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { account, dossier } = this;
    const reason = this.reason.trim();
    this.errors = new Map();
    if (account === undefined) this.errors.set('account', t('conflicts.chooseFromList'));
    if (reason === '') this.errors.set('reason', t('conflicts.giveReason'));
    if (account === undefined || this.errors.size > 0) {
      this.toFirstError();
      return;
    }
    const told = { id: dossier.id, account, reason };
    const answer = await this.sending.do(told, async (key) => ({
      dossier: await api().nameConflict(dossier.id, account, reason, key),
    }));
    if (!answer) {
      this.refused();
      return;
    }
    this.name = this.reason = '';
    this.account = undefined;
    announce(t('conflicts.done'));
    this.tell('bb-changed', answer.dossier);
  };

  private refused(): void {
    const { failure } = this.sending;
    const fields = failure instanceof Refused ? failure.fieldErrors : [];
    this.errors = new Map(fields.map(({ field, message }) => [field ?? '', message ?? '']));
    this.toFirstError();
  }

  private toFirstError(): void {
    const [name] = this.errors.keys();
    if (name) this.renderRoot.querySelector<HTMLElement>(`[name="${name === 'account' ? 'person' : name}"]`)?.focus();
  }
}
