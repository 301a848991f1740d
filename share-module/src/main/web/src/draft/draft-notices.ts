import { html, nothing } from 'lit';
import { t } from '../text/text';
import type { Draft } from './draft';
import type { Entry } from './draft-api';
import './conflict-notice';

/** What there is to say about a draft as a whole: another window's words, and words taken up again. */
export function draftNotices<F extends object, E extends Entry<F>>(draft: Draft<F, E>) {
  return html`${
    draft.theirs
      ? html`<bb-conflict-notice
          .mine=${draft.fields}
          .theirs=${draft.theirs}
          @bb-settle=${(event: CustomEvent<'mine' | 'theirs'>) => void draft.settle(event.detail)}
        ></bb-conflict-notice>`
      : nothing
  }
  ${draft.recovered ? html`<p class="notice" role="status">${t('register.recovered')}</p>` : nothing}`;
}
