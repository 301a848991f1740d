import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Absence, Absences } from '../api/route';
import { Element } from '../app/element';
import { api } from '../app/services';
import { base } from '../styles/base';
import { controls } from '../styles/controls';
import { tables } from '../styles/tables';
import { IdempotentRequest } from '../components/idempotent-request';
import { Loading } from '../components/loading';
import { t } from '../text/text';
import './absence-form';

const COLOURS: Record<Absence['state'], string> = { NOW: 'amber', COMING: 'blue', OVER: 'grey', ENDED: 'grey' };

/** Absences with who signs meanwhile; `all` shows everybody's to whom they may be shown. */
@customElement('bb-absence-section')
export class AbsenceSection extends Element {
  static override styles = [
    base,
    controls,
    tables,
    css`
      .card + .card {
        margin-top: 1.25rem;
      }

      h2 {
        margin-bottom: 0.5rem;
      }

      .notice {
        margin-bottom: 0.75rem;
      }

      h2:focus-visible {
        outline: none;
      }
    `,
  ];

  @property({ type: Boolean }) all = false;
  @state() private done = '';
  private readonly absences = new Loading<Absences>(this);
  private readonly sending = new IdempotentRequest(this);

  override connectedCallback(): void {
    super.connectedCallback();
    this.read();
  }

  protected override render() {
    return html`<section class="card" aria-labelledby="enter">
        <h2 id="enter">${t('absence.enter')}</h2>
        <p class="soft small">${t('absence.lead')}</p>
        <bb-absence-form
          ?others=${this.all && this.absences.value?.mayEnterForOthers === true}
          @bb-entered=${this.entered}
        ></bb-absence-form>
      </section>
      <section class="card" aria-labelledby="absences">
        <h2 id="absences" tabindex="-1">${t(this.all ? 'absence.everybodys' : 'absence.mine')}</h2>
        <div role="status">${this.done ? html`<p class="notice good">${this.done}</p>` : nothing}</div>
        ${
          this.sending.failure === undefined
            ? nothing
            : html`<p class="error-text" role="alert">${this.sending.complaint}</p>`
        }
        ${this.absences.show(({ items }) =>
          items.length === 0 ? html`<p class="soft">${t('absence.none')}</p>` : this.table(items),
        )}
      </section>`;
  }

  private table(items: Absence[]) {
    return html`<table class="cards" aria-labelledby="absences">
      <thead>
        <tr>
          <th scope="col">${t('absence.who')}</th>
          <th scope="col">${t('absence.days')}</th>
          <th scope="col">${t('absence.delegate')}</th>
          <th scope="col">${t('absence.state')}</th>
          <th scope="col"><span class="visually-hidden">${t('absence.end')}</span></th>
        </tr>
      </thead>
      <tbody>
        ${repeat(
          items,
          ({ id }) => id,
          (absence) => this.row(absence),
        )}
      </tbody>
    </table>`;
  }

  private row(absence: Absence) {
    const { name, from, to, delegateName, state: stands, mayEnd } = absence;
    const act = t(stands === 'COMING' ? 'absence.cancel' : 'absence.end');
    return html`<tr>
      <th scope="row">${name}</th>
      <td class="number">${t('absence.fromTo', { from, to })}</td>
      <td data-head=${t('absence.delegate')}>${delegateName}</td>
      <td><span class="tag ${COLOURS[stands]}">${t(`absenceState.${stands}`)}</span></td>
      <td>
        ${
          mayEnd
            ? html`<button
                class="plain"
                ?disabled=${this.sending.busy}
                aria-label=${t('absence.endNamed', { act, name: name ?? '', from })}
                @click=${() => this.end(absence)}
              >
                ${act}
              </button>`
            : nothing
        }
      </td>
    </tr>`;
  }

  private read(): void {
    void this.absences.load(() => api().listAbsences(this.all));
  }

  private entered = (): void => {
    this.tellDone(t('absence.entered'));
  };

  private async end({ id }: Absence): Promise<void> {
    const ended = await this.sending.do(id, async () => {
      await api().endAbsence(id);
      return true;
    });
    if (ended) this.tellDone(t('absence.ended'));
    else this.read();
  }

  private tellDone(words: string): void {
    this.done = words;
    this.read();
    this.tell('bb-waiting-changed');
    this.renderRoot.querySelector<HTMLElement>('#absences')?.focus();
  }
}
