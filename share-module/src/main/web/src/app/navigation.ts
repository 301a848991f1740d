import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { base } from '../styles/base';
import { t, type TextKey } from '../text/text';
import { Element } from './element';
import { routeTo } from './router';

interface Entry {
  readonly page: string;
  /** Another page that belongs to it. */
  readonly also?: string;
  readonly title: TextKey;
  readonly shown: boolean;
  readonly count?: number;
}

/** The ways through the client; each stands there only for whom it serves. */
@customElement('bb-navigation')
export class Navigation extends Element {
  static override styles = [
    base,
    css`
      nav {
        border-bottom: 1px solid var(--bb-line);
        background: var(--bb-paper);
      }

      ul {
        position: relative;
        display: flex;
        flex-wrap: wrap;
        gap: 0 0.25rem;
        padding: 0 1.25rem;
      }

      a {
        display: block;
        padding: 0.7rem 0.9rem 0.55rem;
        border-bottom: 3px solid transparent;
        color: var(--bb-ink);
        text-decoration: none;
        white-space: nowrap;
      }

      a:hover {
        background: var(--bb-blue-pale);
      }

      a:focus-visible {
        outline-offset: -3px;
      }

      [aria-current] {
        border-bottom-color: var(--bb-blue);
        color: var(--bb-blue);
        font-weight: 600;
      }

      .count {
        display: inline-block;
        min-width: 1.5em;
        margin-inline-start: 0.3em;
        padding: 0 0.35em;
        border-radius: 1em;
        background: var(--bb-red);
        color: #fff;
        font-size: 0.8125rem;
        font-weight: 600;
        text-align: center;
      }

      @media (max-width: 640px) {
        ul {
          flex-wrap: nowrap;
          overflow-x: auto;
          padding: 0 0.25rem;
        }

        a {
          padding-inline: 0.75rem;
        }
      }
    `,
  ];

  // On a narrow screen the entries scroll sideways: the current one must be among those in sight.
  protected override updated(): void {
    const list = this.renderRoot.querySelector('ul');
    const current = list?.querySelector<HTMLElement>('[aria-current]');
    if (list && current) list.scrollLeft = current.offsetLeft - (list.clientWidth - current.offsetWidth) / 2;
  }

  protected override render() {
    const { me, route, figures } = this.state;
    const recorder = me?.recorder !== false;
    const entries: Entry[] = [
      { page: 'desk', title: 'desk.title', shown: true },
      { page: 'register', title: 'nav.register', shown: recorder },
      { page: 'steps', title: 'list.steps', shown: true, count: me?.waiting },
      { page: 'entries', title: 'desk.mine', shown: recorder },
      { page: 'zero-reports', title: 'zero.title', shown: figures?.reports === true },
      {
        page: 'confirmations',
        title: 'confirm.title',
        // Whoever never confirms need not see that others do.
        shown: (figures?.confirms ?? (figures?.toConfirm ?? 0) > 0) || route.page === 'confirmations',
        count: figures?.toConfirm,
      },
      { page: 'guide', also: 'note', title: 'guide.title', shown: recorder },
      { page: 'archive', title: 'archive.title', shown: me?.archive === true },
      {
        page: 'overview',
        title: figures?.overview ? 'overview.title' : 'import.title',
        shown: figures?.overview === true || figures?.imports === true,
      },
      { page: 'absences', title: 'absence.title', shown: recorder },
      {
        page: 'administration',
        title: 'administration.title',
        shown: me?.administration === true || me?.calendar === true,
      },
    ];
    return html`<nav aria-label=${t('nav.name')}>
      <ul>
        ${entries
          .filter(({ shown }) => shown)
          .map(
            ({ page, also, title, count }) =>
              html`<li>
                <a href=${routeTo(page)} aria-current=${[page, also].includes(route.page) ? 'page' : nothing}
                  >${t(title)}${
                    count
                      ? html`<span class="count number" aria-hidden="true">${count}</span
                          ><span class="visually-hidden">${t('nav.count', { n: count })}</span>`
                      : nothing
                  }</a
                >
              </li>`,
          )}
      </ul>
    </nav>`;
  }
}
