import { css } from 'lit';
import { base } from '../styles/base';
import { controls } from '../styles/controls';

export const listStyles = [
  base,
  controls,
  css`
    li {
      border-top: 1px solid var(--bb-line);
    }

    li > a {
      display: grid;
      gap: 0.15rem;
      margin-inline: -0.5rem;
      padding: 0.75rem 0.5rem;
      border-radius: 4px;
      color: inherit;
      text-decoration: none;
    }

    li > a:hover {
      background: var(--bb-blue-pale);
    }

    .title {
      color: var(--bb-blue);
      font-weight: 600;
      overflow-wrap: anywhere;
    }
  `,
];
