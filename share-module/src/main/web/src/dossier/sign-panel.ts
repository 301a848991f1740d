import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Refused } from '../api/failures';
import type { Dossier, Step } from '../api/types';
import { Element } from '../app/element';
import { api } from '../app/services';
import { announce } from '../app/store';
import { base } from '../styles/base';
import { controls } from '../styles/controls';
import type { Change } from '../components/field';
import { explain } from '../components/loading';
import { t, type TextKey } from '../text/text';
import '../components/clock';
import '../components/text-field';

export type SigningAct = 'sign' | 'return' | 'recuse';
const ACTS: readonly SigningAct[] = ['sign', 'return', 'recuse'];

const PHRASES = {
  sign: ['phrase.sign1', 'phrase.sign2', 'phrase.sign3'],
  return: ['phrase.return1', 'phrase.return2', 'phrase.return3'],
  recuse: ['phrase.recuse1', 'phrase.recuse2', 'phrase.recuse3'],
} satisfies Record<string, TextKey[]>;

const OPINION_LIMIT = 2000;

/** The act that an address asks for; signing where it asks for none. */
export function startingAct(asked: string | undefined): SigningAct {
  return ACTS.find((act) => act === asked) ?? 'sign';
}

/**
 * Signing one's column, returning the form for completion, or recusing oneself; says `bb-signed` with the entry as it is
 * then, or without one: whoever recused himself may not read it any more.
 */
@customElement('bb-sign-panel')
export class SignPanel extends Element {
  static override styles = [
    base,
    controls,
    css`
      form {
        display: grid;
        gap: 0.9rem;
        padding: 1.25rem;
        border: 2px solid var(--bb-blue);
        border-radius: var(--bb-radius);
        background: var(--bb-paper);
      }

      .acts {
        display: grid;
        grid-template-columns: 1fr 1fr auto;
        border: 1px solid var(--bb-line-strong);
        border-radius: var(--bb-radius);
        overflow: hidden;
      }

      .acts label {
        display: flex;
        justify-content: center;
        gap: 0.5rem;
        padding: 0.4rem;
        cursor: pointer;
      }

      .acts label:has(input:checked) {
        background: var(--bb-blue-pale);
        font-weight: 600;
      }

      .phrases {
        display: flex;
        flex-wrap: wrap;
        gap: 0.4rem;
      }

      .phrases button {
        min-height: 2rem;
        padding: 0.1rem 0.7rem;
        border-radius: 1rem;
        font-size: 0.875rem;
      }
    `,
  ];

  @property({ attribute: false }) dossier!: Dossier;
  @property({ attribute: false }) step!: Step;
  @property() act: SigningAct = 'sign';
  @state() private words = '';
  @state() private password = '';
  @state() private busy = false;
  @state() private failure = '';
  @state() private errors = new Map<string, string>();
  @query('[name="words"]') private wordsField!: HTMLElement;

  protected override render() {
    return html`<form novalidate aria-labelledby="heading" @submit=${this.submit} @bb-change=${this.changed}>
      <div>
        <h2 id="heading">${t('sign.heading', { role: this.label('stepRoles', this.step.role) })}</h2>
        <bb-clock full .clock=${this.step.clock}></bb-clock>
      </div>
      <fieldset class="acts">
        <legend class="visually-hidden">${t('sign.act')}</legend>
        ${ACTS.map(
          (act) =>
            html`<label
              ><input type="radio" name="act" .checked=${this.act === act} @change=${() => this.choose(act)} />
              ${t(`sign.act.${act}`)}</label
            >`,
        )}
      </fieldset>
      <bb-text-field
        name="words"
        passage
        required
        caption=${t(`sign.words.${this.act}`)}
        limit=${OPINION_LIMIT}
        .value=${this.words}
        error=${this.errors.get('words') ?? ''}
      ></bb-text-field>
      <div class="phrases" role="group" aria-label=${t('sign.phrases')}>
        ${PHRASES[this.act].map(
          (key) => html`<button type="button" @click=${() => this.insert(t(key))}>${t(key)}</button>`,
        )}
      </div>
      ${
        this.state.me?.passwordOnSigning === false
          ? nothing
          : html`<bb-text-field
              name="password"
              type="password"
              autofill="current-password"
              required
              caption=${t('sign.password')}
              hint=${t('sign.passwordHint')}
              .value=${this.password}
              error=${this.errors.get('password') ?? ''}
            ></bb-text-field>`
      }
      <p class="small soft">${t(`sign.means.${this.act}`)}</p>
      ${this.failure ? html`<p class="error-text" role="alert">${this.failure}</p>` : nothing}
      <button class=${this.act === 'sign' ? 'primary' : 'danger'} ?disabled=${this.busy}>
        ${t(this.busy ? 'sign.busy' : `sign.do.${this.act}`)}
      </button>
    </form>`;
  }

  override focus(): void {
    this.wordsField.focus();
  }

  private choose(act: SigningAct): void {
    this.act = act;
    this.errors = new Map();
  }

  private insert(phrase: string): void {
    this.words = this.words.trim() === '' ? phrase : `${this.words.trimEnd()}\n${phrase}`;
    this.wordsField.focus();
  }

  private changed = (event: CustomEvent<Change>): void => {
    const { name, value } = event.detail;
    if (name === 'words') this.words = String(value);
    if (name === 'password') this.password = String(value);
    this.errors.delete(name);
  };

  private submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy || !this.complete()) return;
    this.busy = true;
    this.failure = '';
    try {
      const dossier = await this.send();
      announce(t(`sign.done.${this.act}`));
      this.tell('bb-signed', { dossier, act: this.act });
    } catch (failure) {
      await this.refused(failure);
    }
    this.busy = false;
  };

  private send(): Promise<Dossier | undefined> {
    const shownDigest = this.dossier.digest ?? '';
    const password = this.password === '' ? undefined : this.password;
    const words = this.words.trim();
    switch (this.act) {
      case 'sign':
        return api().signStep(this.step.id, { opinion: words, shownDigest, password });
      case 'return':
        return api().returnStep(this.step.id, { reason: words, shownDigest, password });
      default:
        return api().recuse(this.step.id, words, password);
    }
  }

  private complete(): boolean {
    const errors = new Map<string, string>();
    if (this.words.trim() === '') errors.set('words', t(`sign.missing.${this.act}`));
    if (this.state.me?.passwordOnSigning !== false && this.password === '') {
      errors.set('password', t('sign.missing.password'));
    }
    this.errors = errors;
    this.focusFirstError();
    return errors.size === 0;
  }

  private async refused(failure: unknown): Promise<void> {
    const fields = failure instanceof Refused ? failure.fieldErrors : [];
    const named: Record<string, string> = { opinion: 'words', reason: 'words', password: 'password' };
    this.errors = new Map(
      fields.flatMap(({ field, message }) => (named[field ?? ''] ? [[named[field ?? ''] ?? '', message ?? '']] : [])),
    );
    this.failure = this.errors.size > 0 ? '' : explain(failure);
    this.password = '';
    await this.updateComplete;
    this.focusFirstError();
    // Somebody was faster, or the form changed meanwhile: what is shown is not what would be signed.
    if (failure instanceof Refused && [404, 409, 422].includes(failure.status) && this.errors.size === 0) {
      this.tell('bb-stale', explain(failure));
    }
  }

  private focusFirstError(): void {
    const [name] = this.errors.keys();
    if (name) this.renderRoot.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
  }
}
