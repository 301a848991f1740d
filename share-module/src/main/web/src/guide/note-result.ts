import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Exemptions } from '../api/exemption';
import { Element } from '../app/element';
import { routeTo } from '../app/router';
import { api } from '../app/services';
import { base } from '../styles/base';
import { controls } from '../styles/controls';
import { t } from '../text/text';
import type { NoteEntry } from './exemption-notes';
import '../dossier/watermark';
import './note-outcome';

/** A note that is concluded: what it says for good, its sheet to print, and a record from it; says `bb-record`. */
@customElement('bb-note-result')
export class NoteResult extends Element {
  static override styles = [
    base,
    controls,
    css`
      .sheet {
        position: relative;
      }

      .after {
        margin: 0.75rem 0;
      }
    `,
  ];

  @property({ attribute: false }) guide!: Exemptions;
  @property({ attribute: false }) note!: NoteEntry;
  /** A record is being made from it, by the page. */
  @property({ type: Boolean }) busy = false;
  /** Why none was made. */
  @property() complaint = '';

  protected override render() {
    const { guide, note, busy, complaint } = this;
    const { may, dossierId, id } = note;
    return html`<div class="sheet">
        <bb-note-outcome .guide=${guide} .note=${note}></bb-note-outcome>
        ${note.watermark ? html`<bb-watermark text=${note.watermark}></bb-watermark>` : nothing}
      </div>
      <p class="small soft after">${t('note.sealed')}</p>
      ${complaint ? html`<p class="notice error" role="alert">${complaint}</p>` : nothing}
      <div class="row">
        ${
          may.print
            ? html`<a class="button" href=${api().notePrintAddress(id)} target="_blank" rel="noopener"
                >${t(note.finding.outcome === 'NOTE_FOR_CASE_FILE' ? 'note.printForFile' : 'note.print')}</a
              >`
            : nothing
        }
        ${
          may.record
            ? html`<button class="primary" ?disabled=${busy} @click=${() => this.tell('bb-record')}>
                ${t(busy ? 'note.busy' : 'note.record')}
              </button>`
            : nothing
        }
        ${dossierId ? html`<a class="button" href=${routeTo('register', dossierId)}>${t('note.toRecord')}</a>` : nothing}
        <a class="button plain" href=${routeTo('guide')}>${t('note.toList')}</a>
      </div>`;
  }
}
