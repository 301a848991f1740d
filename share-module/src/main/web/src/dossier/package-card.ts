import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Element } from '../app/element';
import { api } from '../app/services';
import { announce } from '../app/store';
import { base } from '../styles/base';
import { controls } from '../styles/controls';
import { IdempotentRequest } from '../components/idempotent-request';
import { t } from '../text/text';
import { nameOf } from './file-name';
import '../components/dialog';

const PASSPHRASE = 'Bingbi-Passphrase';

/** 加密报送件: the entry for the superior discipline office, as a file that only its passphrase opens; that is told once. */
@customElement('bb-package-card')
export class PackageCard extends Element {
  static override styles = [
    base,
    controls,
    css`
      .card > * + * {
        margin-top: 0.6rem;
      }

      .passphrase {
        display: block;
        margin: 0.75rem 0;
        padding: 0.75rem;
        border: 1px dashed var(--bb-line-strong);
        background: var(--bb-ground);
        font-family: var(--bb-mono);
        font-size: 1.25rem;
        text-align: center;
        overflow-wrap: anywhere;
        user-select: all;
      }

      .known {
        display: flex;
        gap: 0.6rem;
        margin-top: 0.75rem;
        cursor: pointer;
      }
    `,
  ];

  @property() dossierId = '';
  @state() private passphrase = '';
  @state() private written = false;
  @state() private copied: '' | 'done' | 'failed' = '';
  private readonly sending = new IdempotentRequest(this);

  protected override render() {
    const { busy, state, failure } = this.sending;
    return html`<section class="card" aria-labelledby="package">
        <h2 id="package">${t('package.title')}</h2>
        <p class="small">${t('package.lead')}</p>
        ${failure === undefined ? nothing : html`<p class="error-text" role="alert">${this.sending.complaint}</p>`}
        <button class="primary" ?disabled=${busy} @click=${this.make}>
          ${t(state === 'waiting' ? 'deed.waiting' : busy ? 'package.busy' : 'package.make')}
        </button>
      </section>
      ${this.passphrase ? this.dialog() : nothing}`;
  }

  private dialog() {
    return html`<bb-dialog heading=${t('package.passphrase')} firm>
      <p>${t('package.once')}</p>
      <code class="passphrase">${this.passphrase}</code>
      <p><button @click=${this.copy}>${t('package.copy')}</button></p>
      <p class="small soft" role="status">${this.copied ? t(`package.copy.${this.copied}`) : nothing}</p>
      <label class="known">
        <input type="checkbox" .checked=${this.written} @change=${() => (this.written = !this.written)} />
        <span>${t('package.written')}</span>
      </label>
      <button slot="buttons" class="primary" ?disabled=${!this.written} @click=${this.forgetIt}>
        ${t('action.close')}
      </button>
    </bb-dialog>`;
  }

  private make = async (): Promise<void> => {
    const made = await this.sending.do('package', () => api().makePackage(this.dossierId));
    if (!made) return;
    const { head, content } = made;
    save(content, nameOf(head.get('Content-Disposition')) ?? `${t('package.title')}.zip`);
    this.written = false;
    this.copied = '';
    this.passphrase = head.get(PASSPHRASE) ?? '';
    announce(t('package.done'));
  };

  // Offices run plain HTTP inside, where browsers offer no clipboard to write to: then it can still be selected.
  private copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(this.passphrase);
      this.copied = 'done';
    } catch {
      this.copied = 'failed';
      const code = this.renderRoot.querySelector('.passphrase');
      if (code) getSelection()?.selectAllChildren(code);
    }
  };

  private forgetIt = (): void => {
    this.passphrase = '';
  };
}

function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  // Not at once: some browsers read the address only after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
