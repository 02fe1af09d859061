import { defineContentScript } from 'wxt/utils/define-content-script';
import { hostMatches } from '../../lib/sites/all.ts';

export default defineContentScript({ matches: hostMatches(), main() {} });
