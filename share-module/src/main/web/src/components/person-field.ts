import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Person } from '../api/types';
import { api } from '../app/services';
import { together } from '../text/format';
import { t } from '../text/text';
import { Field } from './field';

/** A name, typed freely or chosen from the own office's staff; tells `bb-person` when one was chosen. */
@customElement('bb-person-field')
export class PersonField extends Field {
  static override styles = [
    Field.styles,
    css`
      .box {
        position: relative;
      }

      ul {
        position: absolute;
        z-index: 5;
        inset-inline: 0;
        top: calc(100% + 2px);
        max-height: 18rem;
        overflow-y: auto;
        padding: 0.25rem;
        border: 1px solid var(--bb-line-strong);
        border-radius: var(--bb-radius);
        background: var(--bb-paper);
        box-shadow: 0 6px 20px rgb(20 47 88 / 18%);
      }

      li {
        display: flex;
        flex-wrap: wrap;
        gap: 0 0.75rem;
        padding: 0.35rem 0.5rem;
        border-radius: 4px;
        cursor: pointer;
      }

      li[aria-selected='true'],
      li:hover {
        background: var(--bb-blue-pale);
      }

      .linked {
        margin-top: 0.25rem;
        color: var(--bb-green);
        font-size: 0.875rem;
      }
    `,
  ];

  @property() value = '';
  /** Account of the person chosen, as long as the name is still theirs. */
  @property() account: string | undefined;
  /** Nothing follows from the choice, as in a search: so nothing is said of recusal. */
  @property({ type: Boolean }) quiet = false;
  @state() private found: Person[] = [];
  @state() private active = -1;
  @query('#control') private control!: HTMLInputElement;
  private composing = false;
  private timer = 0;
  private asking?: AbortController;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
    this.asking?.abort();
  }

  protected override render() {
    const open = this.found.length > 0;
    return html`${this.frame(
      html`<div class="box">
        <input
          id="control"
          name=${this.name}
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          .value=${live(this.composing ? this.control.value : this.value)}
          aria-autocomplete="list"
          aria-expanded=${open ? 'true' : 'false'}
          aria-controls="people"
          aria-activedescendant=${this.active >= 0 ? `person-${this.active}` : nothing}
          aria-required=${this.required ? 'true' : nothing}
          aria-invalid=${this.error ? 'true' : nothing}
          aria-describedby=${this.describedBy}
          @input=${this.typed}
          @compositionstart=${() => (this.composing = true)}
          @compositionend=${this.composed}
          @keydown=${this.keyed}
          @blur=${this.close}
        />
        <ul id="people" role="listbox" aria-label=${t('person.staff')} ?hidden=${!open}>
          ${this.found.map((person, index) => this.option(person, index))}
        </ul>
      </div>`,
    )}${this.account && !this.quiet ? html`<p class="linked">${t('person.linked')}</p>` : nothing}`;
  }

  private option(person: Person, index: number) {
    // Pressing must not take the focus away, or the list would close before the click.
    return html`<li
      id=${`person-${index}`}
      role="option"
      aria-selected=${index === this.active ? 'true' : 'false'}
      @pointerdown=${(event: Event) => event.preventDefault()}
      @click=${() => this.choose(person)}
    >
      <span>${person.name}</span><span class="soft">${together([person.department, person.post])}</span>
    </li>`;
  }

  private typed = (event: Event): void => {
    if (!this.composing && !(event as InputEvent).isComposing) this.accept();
  };

  private composed = (): void => {
    this.composing = false;
    this.accept();
  };

  private accept(): void {
    this.value = this.control.value;
    this.account = undefined;
    this.changed(this.value);
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.ask(), 250);
  }

  private async ask(): Promise<void> {
    this.asking?.abort();
    const words = this.value.trim();
    if (words === '') {
      this.close();
      return;
    }
    this.asking = new AbortController();
    try {
      const answer = await api().findPeople(words, this.asking.signal);
      this.found = answer.items;
      this.active = -1;
    } catch {
      // Without suggestions the name can still be typed.
      this.found = [];
    }
  }

  private keyed = (event: KeyboardEvent): void => {
    if (event.isComposing || this.found.length === 0) return;
    const last = this.found.length - 1;
    const person = this.found[this.active];
    if (event.key === 'ArrowDown') this.active = this.active >= last ? 0 : this.active + 1;
    else if (event.key === 'ArrowUp') this.active = this.active <= 0 ? last : this.active - 1;
    else if (event.key === 'Escape') this.close();
    else if (event.key === 'Enter' && person) this.choose(person);
    else return;
    event.preventDefault();
  };

  private choose(person: Person): void {
    this.value = person.name;
    this.account = person.account;
    this.close();
    this.tell('bb-person', { name: this.name, person });
  }

  private close = (): void => {
    clearTimeout(this.timer);
    this.asking?.abort();
    this.found = [];
    this.active = -1;
  };
}
