import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { Refused } from '../api/failures';
import type { FieldError, Organisation } from '../api/types';
import { Element } from '../app/element';
import { api } from '../app/services';
import { announce } from '../app/store';
import { base } from '../styles/base';
import { controls } from '../styles/controls';
import { tables } from '../styles/tables';
import { Loading, explain } from '../components/loading';
import { dateTime, enumeration } from '../text/format';
import { t } from '../text/text';
import '../evidence/drop-zone';
import '../components/line-errors';

/** Departments and people, replaced whole by a file; a file with an error is refused whole, with every line named. */
@customElement('bb-organisation-section')
export class OrganisationSection extends Element {
  static override styles = [
    base,
    controls,
    tables,
    css`
      section > * + * {
        margin-top: 0.9rem;
      }

      td.small {
        min-width: 14rem;
      }
    `,
  ];

  @state() private busy = false;
  @state() private failure = '';
  @state() private errors: FieldError[] = [];
  @state() private done = '';
  private readonly organisation = new Loading<Organisation>(this);

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) return;
    void this.organisation.load(() => api().getOrganisation());
  }

  protected override render() {
    return html`<section class="card" aria-labelledby="heading">
      <h2 id="heading">${t('organisation.title')}</h2>
      <p class="soft">${t('organisation.lead')}</p>
      ${
        this.busy
          ? html`<p role="status">${t('organisation.busy')}</p>`
          : html`<bb-drop-zone
              .multiple=${false}
              accept=".csv,text/csv"
              action=${t('organisation.choose')}
              hint=${t('organisation.dropHint')}
              @bb-files=${this.take}
            ></bb-drop-zone>`
      }
      ${this.done ? html`<p class="notice good" role="status">${this.done}</p>` : nothing}
      <bb-line-errors .errors=${this.errors} failure=${this.failure}></bb-line-errors>
      ${this.organisation.show((organisation) => this.table(organisation))}
    </section>`;
  }

  private table({ departments = [], importedAt }: Organisation) {
    if (departments.length === 0) return html`<p class="soft">${t('organisation.none')}</p>`;
    const people = departments.flatMap((department) => department.people ?? []);
    const named = (account?: string) => people.find((person) => person.account === account)?.name ?? account;
    return html`<p class="small soft">
        ${importedAt ? t('organisation.importedAt', { time: dateTime(importedAt) }) : nothing}
      </p>
      <div class="scroll" role="region" tabindex="0" aria-label=${t('organisation.inForce')}>
        <table>
          <thead>
            <tr>
              <th scope="col">${t('organisation.department')}</th>
              <th scope="col">${t('organisation.head')}</th>
              <th scope="col">${t('organisation.leader')}</th>
              <th scope="col">${t('organisation.people')}</th>
            </tr>
          </thead>
          <tbody>
            ${departments.map(
              ({ code, name, head, supervisingLeader, people = [] }) =>
                html`<tr>
                  <th scope="row">${code} ${name}</th>
                  <td>${named(head)}</td>
                  <td>${named(supervisingLeader)}</td>
                  <td class="small">${enumeration(people.map((person) => person.name))}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`;
  }

  private take = async (event: CustomEvent<File[]>): Promise<void> => {
    const [file] = event.detail;
    if (!file || this.busy) return;
    this.busy = true;
    this.done = '';
    this.failure = '';
    this.errors = [];
    try {
      this.organisation.value = await api().importOrganisation(file);
      this.done = t('organisation.done');
      announce(this.done);
    } catch (failure) {
      if (failure instanceof Refused) this.errors = failure.fieldErrors;
      if (this.errors.length === 0) this.failure = explain(failure);
    }
    this.busy = false;
  };
}
