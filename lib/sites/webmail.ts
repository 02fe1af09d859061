import type { Digest } from '../digest/digest.ts';
import { spokenDay } from './reading/english-date.ts';
import type { Entry, Site } from './site.ts';
import { arxivMails, dayOfMail, readMail } from './webmail/arxiv-mail.ts';
import { addressOf, messageId } from './webmail/message.ts';
import { ALERT_TITLE, readAlerts } from './webmail/scholar-alert.ts';

/** Mail programs make links of what a mail in plain text names; that there is one is not much, but cheap to see. */
const ARXIV_LINK = 'a[href*="arxiv.org/abs/"]';

/**
 * Mails read in a page: Google Scholar's alerts and arXiv's daily mails, once they are open. Alerts as of 2019, mails of arXiv
 * as of 2023; the pages around them are known from second hand or memory, and little is asked of them.
 */
export const webmail: Site = {
  id: 'webmail',
  name: 'Webmail',
  matches: [
    'https://mail.google.com/mail/*',
    'https://outlook.live.com/mail/*',
    'https://outlook.office.com/mail/*',
    'https://outlook.office365.com/mail/*',
    'https://outlook.cloud.microsoft/mail/*',
    'https://app.fastmail.com/mail/*',
  ],
  lookOut: `${ALERT_TITLE}, ${ARXIV_LINK}`,
  digestAt,
  read,
  examples: {
    digests: [],
    papers: [],
    neither: [
      'https://mail.google.com/mail/u/0/#inbox',
      'https://mail.google.com/mail/u/0/#inbox/FMfcgzABCDEFGHIJKLMNOPQRSTUVWXYZ',
      'https://outlook.live.com/mail/0/inbox/id/AAQkADAwATY0MDABLTY',
      'https://outlook.office.com/mail/',
      'https://app.fastmail.com/mail/Inbox/T1234567.M89abcdef',
    ],
  },
};

/**
 * What an alert searches for is the reader's business, and stays in the mail. Of several open messages the newest, which stands last, gives the digest its name; it is open
 * whenever the thread is.
 */
function digestAt(url: URL, document: Document): Digest | undefined {
  const title = [...document.querySelectorAll(ALERT_TITLE)].at(-1);
  const mail = arxivMails(document).at(-1);
  const newest = title && mail ? inOrder(title, mail).at(-1) : (title ?? mail);
  if (!newest) return undefined;
  const id = messageId(newest, url) ?? read(document, url)[0]?.facts.key;
  const label = newest === mail ? labelOfMail(mail) : 'Scholar alert';
  return id === undefined
    ? undefined
    : { id: `webmail:${id}`, site: 'webmail', label, url: addressOf(url), kind: 'list' };
}

function labelOfMail(mail: Element): string {
  const day = dayOfMail(mail);
  return day === undefined ? 'arXiv mail' : `arXiv mail, ${spokenDay(day)}`;
}

function read(document: Document, url: URL): Entry[] {
  const alerts = readAlerts(document, url);
  const mails = arxivMails(document).flatMap(readMail);
  if (alerts.length === 0 || mails.length === 0) return [...alerts, ...mails];
  return [...alerts, ...mails].toSorted((one, other) => (precedes(one.anchor, other.anchor) ? -1 : 1));
}

/** `Node.DOCUMENT_POSITION_FOLLOWING` */
const FOLLOWING = 4;

function inOrder(one: Element, other: Element): Element[] {
  return precedes(one, other) ? [one, other] : [other, one];
}

function precedes(one: Element, other: Element): boolean {
  return (one.compareDocumentPosition(other) & FOLLOWING) !== 0;
}
