import { html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Person } from '../api/types';
import { Element } from '../app/element';
import { partOfPage } from './part-of-page';
import '../components/person-field';

/** Finds an account of the own office by name, for a form of Share's; the form's own field stands hidden inside. */
@customElement('bingbi-account-field')
export class AccountField extends Element {
  @state() private ready = false;
  @state() private account = '';
  @state() private name = '';
  private filled = new MutationObserver(() => this.read());

  override connectedCallback(): void {
    super.connectedCallback();
    void partOfPage(this).then(() => {
      this.read();
      // Share fills in what was searched for before only after it has made the form, and says so to no field.
      if (this.field) this.filled.observe(this.field, { attributeFilter: ['value'] });
      this.ready = true;
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.filled.disconnect();
  }

  protected override render() {
    return html`<slot></slot> ${
        this.ready
          ? html`<bb-person-field
              caption=${this.dataset['caption'] ?? ''}
              .value=${this.name}
              .account=${this.account || undefined}
              ?quiet=${'search' in this.dataset}
              @bb-person=${this.chosen}
              @bb-change=${this.typed}
            ></bb-person-field>`
          : ''
      }`;
  }

  private get field(): HTMLInputElement | null {
    return this.querySelector('input');
  }

  private read(): void {
    const account = this.field?.value ?? '';
    if (account === this.account) return;
    this.account = account;
    this.name = account;
  }

  private chosen = (event: CustomEvent<{ person: Person }>): void => {
    event.stopPropagation();
    this.name = event.detail.person.name;
    this.fill(event.detail.person.account);
  };

  // A name that nobody was chosen for is no account.
  private typed = (event: CustomEvent<{ value: string }>): void => {
    event.stopPropagation();
    this.name = event.detail.value;
    this.fill('');
  };

  private fill(account: string): void {
    this.account = account;
    if (!this.field) return;
    this.field.value = account;
    // Share's forms look whether they may be sent whenever a field says that it changed.
    this.field.dispatchEvent(new Event('change', { bubbles: true }));
  }
}
