import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { NoteSummary } from '../api/exemption';
import type { Page } from '../api/shapes';
import { Element } from '../app/element';
import { routeTo } from '../app/router';
import { api } from '../app/services';
import { listStyles } from '../desk/list-styles';
import { Loading } from '../components/loading';
import { beside, dateTime } from '../text/format';
import { t } from '../text/text';
import '../components/pager';
import './outcome-tag';

/** 免予记录指引 (article 12): begin with an event, or look at what was decided about earlier ones. */
@customElement('bb-guide-page')
export class GuidePage extends Element {
  static override styles = [
    listStyles,
    css`
      :host {
        max-width: 60rem;
        margin-inline: auto;
      }

      .lead {
        margin: 0.25rem 0 1rem;
      }

      h2 {
        margin-bottom: 0.5rem;
      }
    `,
  ];

  private readonly notes = new Loading<Page<NoteSummary>>(this);
  private asked: string | undefined;

  protected override willUpdate(): void {
    const { skip = '' } = this.state.route.query;
    if (skip === this.asked) return;
    this.asked = skip;
    void this.notes.load(() => api().listNotes({ skip: Number(skip) || 0 }));
  }

  protected override render() {
    return html`<div class="row spread">
        <h1 tabindex="-1">${t('guide.title')}</h1>
        <a class="button primary" href=${routeTo('note')}>${t('guide.begin')}</a>
      </div>
      <p class="lead soft">${t('guide.lead')}</p>
      <section class="card" aria-labelledby="notes">
        <h2 id="notes">${t('guide.notes')}</h2>
        ${this.notes.show((page) =>
          page.items.length === 0
            ? html`<p class="soft">${t('guide.noNotes')}</p>`
            : html`<ul>
                  ${page.items.map((note) => this.item(note))}
                </ul>
                <bb-pager .page=${page}></bb-pager>`,
        )}
      </section>`;
  }

  private item(note: NoteSummary) {
    const concluded = note.state === 'CONCLUDED';
    return html`<li>
      <a href=${routeTo('note', note.id)}>
        <span class="row spread">
          <span class="title">${beside([note.caseName, note.intervenerName]) || t('guide.unnamed')}</span>
          ${
            concluded
              ? html`<bb-outcome-tag .outcome=${note.outcome ?? undefined}></bb-outcome-tag>`
              : html`<span class="tag grey">${t('guide.open')}</span>`
          }
        </span>
        <span class="small soft number">
          ${
            concluded
              ? t('guide.concludedAt', { time: dateTime(note.concludedAt) })
              : t('guide.begunAt', { time: dateTime(note.createdAt) })
          }
          ${note.dossierId ? html`<span class="tag blue">${t('guide.recorded')}</span>` : nothing}
        </span>
      </a>
    </li>`;
  }
}
