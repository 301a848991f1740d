import { css } from 'lit';
import { base } from '../styles/base';
import { controls } from '../styles/controls';

export const dossierStyles = [
  base,
  controls,
  css`
    :host {
      max-width: 90rem;
      margin-inline: auto;
    }

    header {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.5rem 0.75rem;
      margin-bottom: 1rem;
    }

    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
      margin-inline-start: auto;
    }

    .notice {
      margin-bottom: 1rem;
    }

    .words {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }

    .columns {
      display: grid;
      grid-template: 'sheet aside' auto 'below aside' 1fr / minmax(0, 1fr) 22rem;
      gap: 1.25rem;
      align-items: start;
    }

    .sheet {
      position: relative;
      grid-area: sheet;
    }

    aside {
      position: sticky;
      top: 1rem;
      display: grid;
      grid-area: aside;
      gap: 1.25rem;
    }

    .below {
      display: grid;
      grid-area: below;
      gap: 1.25rem;
      min-width: 0;
    }

    .card h2 {
      margin-bottom: 0.5rem;
    }

    .supplement {
      margin-top: 0.75rem;
      padding-top: 0.75rem;
      border-top: 1px solid var(--bb-line);
    }

    summary {
      width: fit-content;
      color: var(--bb-blue);
      cursor: pointer;
    }

    summary h2 {
      display: inline;
    }

    @media (min-width: 1000px) {
      .to-sign {
        display: none;
      }
    }

    @media (max-width: 999px) {
      .columns {
        grid-template: 'sheet' auto 'aside' auto 'below' auto / minmax(0, 1fr);
      }

      aside {
        position: static;
      }

      .actions {
        margin-inline-start: 0;
      }
    }

    @media print {
      aside,
      .below,
      header .actions,
      .notice {
        display: none;
      }

      .columns {
        display: block;
      }
    }
  `,
];
