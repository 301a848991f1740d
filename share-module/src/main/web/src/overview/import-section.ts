import { css, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { Refused } from '../api/failures';
import type { FieldError } from '../api/types';
import { Element } from '../app/element';
import { api } from '../app/services';
import { base } from '../styles/base';
import { controls } from '../styles/controls';
import { IdempotentRequest } from '../components/idempotent-request';
import type { LineErrors } from '../components/line-errors';
import { t } from '../text/text';
import '../evidence/drop-zone';
import '../components/line-errors';

const MOST_BYTES = 20 * 1024 ** 2;

/** The list of closed cases from the case system: new ones come in, known ones are brought up to date. */
@customElement('bb-import-section')
export class ImportSection extends Element {
  static override styles = [
    base,
    controls,
    css`
      section > * + * {
        margin-top: 0.9rem;
      }
    `,
  ];

  @state() private errors: FieldError[] = [];
  @state() private failure = '';
  @state() private done = '';
  @query('bb-line-errors') private wrong!: LineErrors;
  private readonly sending = new IdempotentRequest(this);

  protected override render() {
    return html`<section class="card" aria-labelledby="import">
      <h2 id="import">${t('import.heading')}</h2>
      <p class="soft">${t('import.lead')}</p>
      ${
        this.sending.busy
          ? html`<p role="status">
              ${t(this.sending.state === 'waiting' ? 'deed.waiting' : 'import.busy')}
              <progress aria-label=${t('import.busy')}></progress>
            </p>`
          : html`<bb-drop-zone
              .multiple=${false}
              accept=".csv,.xlsx,text/csv"
              action=${t('import.choose')}
              hint=${t('import.columns')}
              @bb-files=${this.take}
            ></bb-drop-zone>`
      }
      <div role="status">${this.done ? html`<p class="notice good">${this.done}</p>` : nothing}</div>
      <bb-line-errors .errors=${this.errors} failure=${this.failure}></bb-line-errors>
    </section>`;
  }

  private take = async (event: CustomEvent<File[]>): Promise<void> => {
    const [file] = event.detail;
    if (!file || this.sending.busy) return;
    this.done = '';
    this.failure = file.size > MOST_BYTES ? t('import.tooLarge') : '';
    this.errors = [];
    if (this.failure) return;
    const { name, size, lastModified } = file;
    const answer = await this.sending.do({ name, size, lastModified }, (key) => api().zero.importCases(file, key));
    if (answer) {
      this.done = t('import.done', { ...answer });
      this.tell('bb-imported');
      this.tell('bb-waiting-changed');
    } else {
      await this.refused();
    }
  };

  private async refused(): Promise<void> {
    const { failure } = this.sending;
    if (failure === undefined) return;
    if (failure instanceof Refused) this.errors = failure.fieldErrors;
    if (this.errors.length === 0) this.failure = this.sending.complaint;
    await this.updateComplete;
    this.wrong.focus();
  }
}
