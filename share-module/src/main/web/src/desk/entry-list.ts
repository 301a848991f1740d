import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DossierSummary } from '../api/types';
import { Element } from '../app/element';
import { routeTo } from '../app/router';
import { beside, dateTime } from '../text/format';
import { t } from '../text/text';
import { listStyles } from './list-styles';
import '../components/clock';
import '../components/status';

@customElement('bb-entry-list')
export class EntryList extends Element {
  static override styles = listStyles;

  @property({ attribute: false }) entries: DossierSummary[] = [];

  protected override render() {
    return html`<ul>
      ${this.entries.map((entry) => this.entry(entry))}
    </ul>`;
  }

  private entry(entry: DossierSummary) {
    const about = beside([entry.intervenerName, entry.intervenerOrganisation, entry.caseName]);
    return html`<li>
      <a href=${routeTo(entry.status === 'DRAFT' ? 'register' : 'dossier', entry.id)}>
        <span class="row spread">
          <span class="title">${entry.number ?? t(entry.status === 'DRAFT' ? 'desk.draft' : 'dossier.untitled')}</span>
          <bb-status .value=${entry.status}></bb-status>
        </span>
        <span>${about || t('desk.emptyDraft')}</span>
        <span class="small soft number">
          ${
            entry.submittedAt
              ? t('dossier.submittedAt', { time: dateTime(entry.submittedAt) })
              : t('desk.changedAt', { time: dateTime(entry.modifiedAt) })
          }
        </span>
        ${entry.clock ? html`<bb-clock .clock=${entry.clock}></bb-clock>` : nothing}
      </a>
    </li>`;
  }
}
