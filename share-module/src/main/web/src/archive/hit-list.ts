import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ArchiveHit } from '../api/types';
import { Element } from '../app/element';
import { routeTo } from '../app/router';
import { listStyles } from '../desk/list-styles';
import { beside, date, enumeration, together } from '../text/format';
import { t } from '../text/text';
import { marked } from './marked';
import '../components/status';

/** What a search found, with the words marked where they stand. */
@customElement('bb-hit-list')
export class HitList extends Element {
  static override styles = [
    listStyles,
    css`
      li {
        margin-bottom: 0.75rem;
        padding: 0 1.25rem;
        border: 1px solid var(--bb-line);
        border-radius: var(--bb-radius);
        background: var(--bb-paper);
      }

      mark {
        padding: 0 0.1em;
        background: #ffe9a8;
        color: inherit;
      }

      .excerpt {
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) hits: ArchiveHit[] = [];
  @property() words = '';

  protected override render() {
    return html`<ul>
      ${this.hits.map((hit) => this.hit(hit))}
    </ul>`;
  }

  private hit(hit: ArchiveHit) {
    return html`<li>
      <a href=${routeTo('dossier', hit.id)}>
        <span class="row spread">
          <span class="title">${hit.number ? this.mark(hit.number) : t('dossier.untitled')}</span>
          <bb-status .value=${hit.status}></bb-status>
        </span>
        <span>
          ${this.mark(together([hit.intervenerName, hit.intervenerOrganisation]))}
          <span class="soft">${this.label('interventionManners', hit.interventionManner)}</span>
        </span>
        <span>${this.mark(hit.caseName)}</span>
        ${hit.excerpt ? html`<span class="excerpt soft">${this.mark(hit.excerpt)}</span>` : nothing}
        <span class="small soft number">
          ${beside([
            t('archive.recordedBy', { name: hit.recorderName ?? '', department: hit.recorderDepartment ?? '' }),
            t('archive.eventOn', { date: date(hit.interventionAt) }),
            hit.foundIn?.length ? t('archive.foundIn', { places: enumeration(hit.foundIn.map(place)) }) : undefined,
          ])}
        </span>
      </a>
    </li>`;
  }

  private mark(text: string | undefined) {
    return marked(text ?? '', this.words).map((part) => (part.hit ? html`<mark>${part.text}</mark>` : part.text));
  }
}

// Anything else is the name of a piece of evidence.
function place(where: string): string {
  return where === 'FORM' || where === 'OPINION' ? t(`archive.place.${where}`) : where;
}
