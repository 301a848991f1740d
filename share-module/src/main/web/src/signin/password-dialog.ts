import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Element } from '../app/element';
import { WrongPassword } from '../app/session';
import { base } from '../styles/base';
import { controls } from '../styles/controls';
import type { Change } from '../components/field';
import { t, type TextKey } from '../text/text';
import '../components/dialog';
import '../components/text-field';

type Field = 'current' | 'next' | 'again';

const SHORTEST = 8;

/** One's own password, where no header of Share's offers to change it. */
@customElement('bb-password-dialog')
export class PasswordDialog extends Element {
  static override styles = [
    base,
    controls,
    css`
      form {
        display: grid;
        gap: 1rem;
      }
    `,
  ];

  @property({ attribute: false }) change!: (current: string, next: string) => Promise<void>;
  @state() private words: Record<Field, string> = { current: '', next: '', again: '' };
  @state() private errors: Partial<Record<Field, TextKey>> = {};
  @state() private failed = false;
  @state() private busy = false;

  protected override render() {
    return html`<bb-dialog heading=${t('password.title')} ?firm=${this.busy}>
      <form
        novalidate
        @submit=${(event: Event) => event.preventDefault()}
        @bb-change=${this.typed}
        @keydown=${this.enter}
      >
        ${this.field('current', 'current-password')} ${this.field('next', 'new-password', t('password.hint'))}
        ${this.field('again', 'new-password')}
        <p class="small soft">${t('password.then')}</p>
        ${this.failed ? html`<p class="error-text" role="alert">${t('password.failed')}</p>` : nothing}
      </form>
      <button slot="buttons" class="primary" ?disabled=${this.busy} @click=${this.submit}>
        ${t(this.busy ? 'password.busy' : 'password.do')}
      </button>
    </bb-dialog>`;
  }

  private field(name: Field, autofill: string, hint = '') {
    const error = this.errors[name];
    return html`<bb-text-field
      name=${name}
      type="password"
      autofill=${autofill}
      caption=${t(`password.${name}`)}
      hint=${hint}
      .value=${this.words[name]}
      error=${error ? t(error) : ''}
    ></bb-text-field>`;
  }

  private typed = (event: CustomEvent<Change>): void => {
    this.words = { ...this.words, [event.detail.name]: String(event.detail.value) };
  };

  // Inputs in other shadow roots do not submit the form by themselves.
  private enter = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.isComposing) void this.submit();
  };

  private submit = async (): Promise<void> => {
    this.errors = this.wrong();
    if (this.busy || Object.keys(this.errors).length > 0) return;
    this.busy = true;
    this.failed = false;
    try {
      await this.change(this.words.current, this.words.next);
    } catch (failure) {
      if (failure instanceof WrongPassword) this.errors = { current: 'password.wrong' };
      else this.failed = true;
    }
    this.busy = false;
  };

  private wrong(): Partial<Record<Field, TextKey>> {
    const { current, next, again } = this.words;
    return {
      ...(current === '' ? { current: 'password.wrong' as const } : {}),
      ...(next.length < SHORTEST ? { next: 'password.short' as const } : {}),
      ...(next === again ? {} : { again: 'password.differs' as const }),
    };
  }
}
