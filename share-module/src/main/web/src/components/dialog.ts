import { css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { Element } from '../app/element';
import { base } from '../styles/base';
import { controls } from '../styles/controls';
import { t } from '../text/text';

/** A modal window; says `bb-close` when the reader leaves it. Buttons go into the slot `buttons`. */
@customElement('bb-dialog')
export class Dialog extends Element {
  static override styles = [
    base,
    controls,
    css`
      dialog {
        width: min(36rem, calc(100vw - 2rem));
        max-height: calc(100vh - 2rem);
        padding: 0;
        border: 1px solid var(--bb-line-strong);
        border-radius: var(--bb-radius);
        color: inherit;
        box-shadow: 0 16px 48px rgb(20 30 50 / 35%);
      }

      dialog::backdrop {
        background: rgb(20 30 50 / 55%);
      }

      :host([wide]) dialog {
        width: min(72rem, calc(100vw - 2rem));
      }

      .frame {
        display: flex;
        flex-direction: column;
        max-height: calc(100vh - 2rem);
      }

      .head {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 1rem;
        padding: 0.75rem 0.75rem 0.75rem 1.5rem;
        border-bottom: 1px solid var(--bb-line);
      }

      h2 {
        overflow-wrap: anywhere;
      }

      .body {
        flex: 1;
        overflow: auto;
        padding: 1.25rem 1.5rem;
      }

      .foot {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: 0.75rem;
        padding: 0 1.5rem 1.25rem;
      }

      @media (max-width: 640px) {
        .body {
          padding: 1rem;
        }

        .head {
          padding-inline-start: 1rem;
        }

        .foot {
          padding: 0 1rem 1rem;
        }
      }
    `,
  ];

  @property() heading = '';
  /** Cannot be left without an answer. */
  @property({ type: Boolean }) firm = false;
  @query('dialog') private dialog!: HTMLDialogElement;

  protected override firstUpdated(): void {
    this.dialog.showModal();
  }

  // Back in the page after a pause.
  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.dialog.showModal();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.dialog.close();
  }

  protected override render() {
    return html`<dialog aria-labelledby="heading" @cancel=${this.leave}>
      <div class="frame">
        <div class="head">
          <h2 id="heading" tabindex="-1" autofocus>${this.heading}</h2>
          ${
            this.firm
              ? ''
              : html`<button class="plain" aria-label=${t('action.close')} @click=${this.leave}>
                  <span aria-hidden="true">&times;</span>
                </button>`
          }
        </div>
        <div class="body"><slot></slot></div>
        <div class="foot"><slot name="buttons"></slot></div>
      </div>
    </dialog>`;
  }

  private leave = (event: Event): void => {
    event.preventDefault();
    if (!this.firm) this.tell('bb-close');
  };
}
