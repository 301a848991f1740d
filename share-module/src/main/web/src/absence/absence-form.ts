import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Refused } from '../api/failures';
import type { NewAbsence } from '../api/route';
import type { Person } from '../api/types';
import { Element } from '../app/element';
import { api } from '../app/services';
import { base } from '../styles/base';
import { controls } from '../styles/controls';
import { IdempotentRequest } from '../components/idempotent-request';
import type { Change } from '../components/field';
import { t } from '../text/text';
import '../components/date-field';
import '../components/person-field';

interface Chosen {
  readonly name: string;
  readonly account?: string;
}

const NOBODY: Chosen = { name: '' };

/** From when to when somebody is absent and who signs meanwhile; says `bb-entered`. */
@customElement('bb-absence-form')
export class AbsenceForm extends Element {
  static override styles = [
    base,
    controls,
    css`
      form {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
        gap: 1rem 1.5rem;
        align-items: start;
        margin-top: 0.75rem;
      }

      .whole {
        grid-column: 1 / -1;
      }
    `,
  ];

  /** May be entered for somebody else, too. */
  @property({ type: Boolean }) others = false;
  @state() private who: Chosen = NOBODY;
  @state() private delegate: Chosen = NOBODY;
  @state() private from = '';
  @state() private until = '';
  @state() private errors = new Map<string, string>();
  private readonly sending = new IdempotentRequest(this);

  protected override render() {
    const { busy, state: stands, failure } = this.sending;
    return html`<form novalidate @submit=${this.submit} @bb-change=${this.changed} @bb-person=${this.chosen}>
      ${this.others ? this.person('account', this.who, t('absence.whoHint')) : nothing} ${this.day('from', this.from)}
      ${this.day('to', this.until)} ${this.person('delegate', this.delegate, t('conflicts.personHint'))}
      ${
        failure !== undefined && this.errors.size === 0
          ? html`<p class="error-text whole" role="alert">${this.sending.complaint}</p>`
          : nothing
      }
      <p class="whole">
        <button class="primary" ?disabled=${busy}>
          ${t(stands === 'waiting' ? 'deed.waiting' : busy ? 'sign.busy' : 'absence.do')}
        </button>
      </p>
    </form>`;
  }

  private day(name: 'from' | 'to', value: string) {
    return html`<bb-date-field
      name=${name}
      required
      caption=${t(`absence.${name}`)}
      .value=${value}
      error=${this.errors.get(name) ?? ''}
    ></bb-date-field>`;
  }

  private person(name: 'account' | 'delegate', { name: shown, account }: Chosen, hint: string) {
    return html`<bb-person-field
      name=${name}
      ?required=${name === 'delegate'}
      caption=${t(name === 'account' ? 'absence.who' : 'absence.delegate')}
      hint=${hint}
      .value=${shown}
      .account=${account}
      error=${this.errors.get(name) ?? ''}
    ></bb-person-field>`;
  }

  private changed = ({ detail: { name, value } }: CustomEvent<Change>): void => {
    const words = String(value);
    if (name === 'from') this.from = words;
    if (name === 'to') this.until = words;
    if (name === 'account') this.who = { name: words };
    if (name === 'delegate') this.delegate = { name: words };
    this.errors = new Map([...this.errors].filter(([each]) => each !== name));
  };

  private chosen = ({ detail: { name, person } }: CustomEvent<{ name: string; person: Person }>): void => {
    if (name === 'account') this.who = person;
    else this.delegate = person;
    this.errors = new Map([...this.errors].filter(([each]) => each !== name));
  };

  private submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { account: delegate } = this.delegate;
    this.errors = this.wrong();
    if (delegate === undefined || this.errors.size > 0) {
      this.toFirstError();
      return;
    }
    const absence: NewAbsence = { account: this.who.account, from: this.from, to: this.until, delegate };
    const entered = await this.sending.do(absence, (key) => api().enterAbsence(absence, key));
    if (entered) {
      this.who = this.delegate = NOBODY;
      this.from = this.until = '';
      this.tell('bb-entered');
    } else {
      const { failure } = this.sending;
      const fields = failure instanceof Refused ? failure.fieldErrors : [];
      this.errors = new Map(fields.map(({ field, message }) => [field ?? '', message ?? '']));
      this.toFirstError();
    }
  };

  private wrong(): Map<string, string> {
    const errors = new Map<string, string>();
    if (this.who.name !== '' && this.who.account === undefined) errors.set('account', t('conflicts.chooseFromList'));
    if (this.from === '') errors.set('from', t('absence.day'));
    if (this.until === '') errors.set('to', t('absence.day'));
    if (this.from !== '' && this.until !== '' && this.until < this.from) errors.set('to', t('absence.order'));
    if (this.delegate.account === undefined) errors.set('delegate', t('conflicts.chooseFromList'));
    return errors;
  }

  private toFirstError(): void {
    const [name] = this.errors.keys();
    if (name) this.renderRoot.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
  }
}
