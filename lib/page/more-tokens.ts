import moreTokens from '../look/more-tokens.css?inline';
import { sealed } from './sealed.ts';

/** What panels, menus and fields need besides. */
export const sealedMoreTokens = sealed(moreTokens);
