import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DeskClock } from '../api/types';
import { Element } from '../app/element';
import { routeTo } from '../app/router';
import { t } from '../text/text';
import { listStyles } from './list-styles';
import '../components/clock';

// A consent leads to no entry: whoever gives it may not read one.
function addressOf(kind: string, dossierId: string | undefined): string {
  if (kind === 'CONSENT') return routeTo('steps');
  return routeTo(kind === 'SIGN' || kind === 'ANSWER' ? 'dossier' : 'register', dossierId);
}

/** Periods of three working days that are running out, or have. */
@customElement('bb-clock-list')
export class ClockList extends Element {
  static override styles = listStyles;

  @property({ attribute: false }) clocks: DeskClock[] = [];

  protected override render() {
    return html`<ul>
      ${this.clocks.map(
        ({ kind = 'SIGN', dossierId, title, clock }) =>
          html`<li>
            <a href=${addressOf(kind, dossierId)}>
              <span class="title">${t(`clockKind.${kind}`)}</span>
              <span>${title}</span>
              <bb-clock .clock=${clock}></bb-clock>
            </a>
          </li>`,
      )}
    </ul>`;
  }
}
