import tokens from '../look/tokens.css?inline';
import { sealed } from './sealed.ts';

/** What marks and the bar's line need. */
export const sealedTokens = sealed(tokens);
