import { css, html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Element } from '../app/element';
import { base } from '../styles/base';
import { controls } from '../styles/controls';
import { toInput } from '../text/moment';
import { t } from '../text/text';

/** Takes files by picker, by dropping and by pasting; says `bb-files`. */
@customElement('bb-drop-zone')
export class DropZone extends Element {
  static override styles = [
    base,
    controls,
    css`
      .zone {
        padding: 1.25rem;
        border: 2px dashed var(--bb-line-strong);
        border-radius: var(--bb-radius);
        background: var(--bb-ground);
        text-align: center;
      }

      .zone.over {
        border-color: var(--bb-blue);
        background: var(--bb-blue-pale);
      }

      p {
        margin-top: 0.5rem;
      }
    `,
  ];

  @property({ type: Boolean }) multiple = true;
  @property() accept = '';
  @property() action = '';
  @property() hint = '';
  /** Pasting anywhere on the page brings a screenshot in, unless one is typing. */
  @property({ type: Boolean }) pasting = false;
  @state() private over = false;
  @query('input') private picker!: HTMLInputElement;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('paste', this.pasted);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('paste', this.pasted);
  }

  protected override render() {
    return html`<div
      class="zone ${this.over ? 'over' : ''}"
      @dragover=${this.hover}
      @dragleave=${() => (this.over = false)}
      @drop=${this.dropped}
    >
      <input type="file" hidden ?multiple=${this.multiple} accept=${this.accept} @change=${this.picked} />
      <button type="button" @click=${() => this.picker.click()}>${this.action || t('evidence.choose')}</button>
      <p class="small soft">${this.hint || t('evidence.dropHint')}</p>
    </div>`;
  }

  private hover = (event: DragEvent): void => {
    event.preventDefault();
    this.over = true;
  };

  private dropped = (event: DragEvent): void => {
    event.preventDefault();
    this.over = false;
    this.give(event.dataTransfer?.files);
  };

  private picked = (): void => {
    this.give(this.picker.files);
    // So that the same file can be chosen again.
    this.picker.value = '';
  };

  private pasted = (event: ClipboardEvent): void => {
    const files = event.clipboardData?.files;
    if (!this.pasting || !files?.length) return;
    event.preventDefault();
    this.give([...files].map(named));
  };

  private give(files: Iterable<File> | null | undefined): void {
    const list = files ? [...files] : [];
    if (list.length > 0) this.tell('bb-files', list);
  }
}

// Browsers call every pasted picture image.png: several of them could not be told apart.
function named(file: File): File {
  if (file.name !== 'image.png') return file;
  const time = toInput(new Date().toISOString()).replace(/[-:]/g, '').replace('T', '-');
  return new File([file], `${t('evidence.screenshot')}-${time}.png`, { type: file.type });
}
