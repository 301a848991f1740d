import { css } from 'lit';
import { base } from '../styles/base';
import { controls } from '../styles/controls';

export const appStyles = [
  base,
  controls,
  css`
    :host {
      display: block;
      min-height: 100vh;
      background: var(--bb-ground);
    }

    main {
      padding: 1.5rem;
    }

    main[tabindex]:focus-visible {
      outline: none;
    }

    .skip {
      position: absolute;
      z-index: 10;
      top: -10rem;
      left: 1rem;
      padding: 0.5rem 1rem;
      background: var(--bb-paper);
    }

    .skip:focus {
      top: 0.5rem;
    }

    @media (max-width: 640px) {
      main {
        padding: 1rem;
      }
    }

    @media print {
      :host {
        background: none;
      }

      main {
        padding: 0;
      }

      bb-masthead,
      bb-navigation {
        display: none;
      }
    }
  `,
];
