import { css } from 'lit';
import { registerStyles } from '../register/register-styles';

export const noteStyles = [
  registerStyles,
  css`
    h1 {
      margin-bottom: 1rem;
    }

    .place:focus-visible {
      outline: none;
    }

    .card > * + * {
      margin-top: 0.75rem;
    }

    @media (max-width: 640px) {
      .bar .row > * {
        flex: 1 1 auto;
      }
    }
  `,
];
