/** Why an e-mail was not delivered, or not yet, in our words; screens translate the codes. */
export const deliveryReasons = {
  NO_SUCH_MAILBOX: "The server knows no mailbox of this name.",
  MAILBOX_FULL: "The mailbox has no room.",
  MAILBOX_INACTIVE: "The mailbox is there, and takes no mail.",
  DOMAIN_TAKES_NO_MAIL: "The part after the @ does not exist, or takes no mail.",
  MESSAGE_TOO_LARGE: "The server takes no mail of this size.",
  CONTENT_REFUSED: "The server refuses what stands in the mail.",
  BLOCKED: "The server blocks the sender: a spam filter, a list or a policy.",
  REFUSED: "The server refused it for good, and did not say why.",
  SERVER_BUSY: "The server could not be reached, or asked to wait.",
  PROVIDER_SUPPRESSED: "The mail provider sends nothing to this address, since earlier mail to it came back.",
  MARKED_UNWANTED: "The person marked the mail as unwanted.",
  NOT_SENT: "The mail provider could not send it.",
  UNKNOWN: "Nothing more is known.",
} as const;

export type DeliveryReason = keyof typeof deliveryReasons;

/** Enhanced status codes (RFC 3463) by their last two numbers; the first says only for how long. */
const byStatus: Readonly<Record<string, DeliveryReason>> = {
  "1.1": "NO_SUCH_MAILBOX",
  "1.3": "NO_SUCH_MAILBOX",
  "1.6": "NO_SUCH_MAILBOX",
  // What Exchange Online answers for a recipient that it does not find.
  "1.10": "NO_SUCH_MAILBOX",
  "1.2": "DOMAIN_TAKES_NO_MAIL",
  "2.1": "MAILBOX_INACTIVE",
  "2.2": "MAILBOX_FULL",
  "2.3": "MESSAGE_TOO_LARGE",
  "3.1": "SERVER_BUSY",
  "3.2": "SERVER_BUSY",
  "3.4": "MESSAGE_TOO_LARGE",
  "4.1": "SERVER_BUSY",
  "4.2": "SERVER_BUSY",
  "4.3": "DOMAIN_TAKES_NO_MAIL",
  "4.4": "DOMAIN_TAKES_NO_MAIL",
  "4.7": "SERVER_BUSY",
  "6.0": "CONTENT_REFUSED",
  "7.0": "BLOCKED",
  "7.1": "BLOCKED",
  "7.26": "BLOCKED",
};

/** What servers write where they give no code, or a wrong one. The first that fits holds. */
const byWords: readonly (readonly [RegExp, DeliveryReason])[] = [
  [/suppress(?:ed|ion)/i, "PROVIDER_SUPPRESSED"],
  [/quota|mailbox (?:is )?full|over(?:\s|-)?quota|insufficient storage/i, "MAILBOX_FULL"],
  [/too (?:large|big)|size (?:limit|exceed)|exceeds.{0,30}size/i, "MESSAGE_TOO_LARGE"],
  [
    /(?:domain|host)[^.]{0,40}(?:not found|does not exist|unknown)|nxdomain|no mx|null mx/i,
    "DOMAIN_TAKES_NO_MAIL",
  ],
  [
    /(?:user|mailbox|recipient|address|account)[^.]{0,60}(?:unknown|not found|does(?: not|n't) exist|no longer|unavailable|invalid)|(?:no such|unknown|invalid) (?:user|mailbox|recipient|address)/i,
    "NO_SUCH_MAILBOX",
  ],
  [/(?:account|mailbox)[^.]{0,40}(?:disabled|inactive|suspended)/i, "MAILBOX_INACTIVE"],
  [/content|attachment/i, "CONTENT_REFUSED"],
  [/block|black ?list|spam|reputation|policy|spamhaus|dmarc/i, "BLOCKED"],
  [/try again|temporar|timed? ?out|greylist|busy|unreachable|connection/i, "SERVER_BUSY"],
];

/** What the words of a server come to; null where they say nothing that we know. */
export function reasonInWords(words: string): DeliveryReason | null {
  const [, status] = /(?<![\d.])[245]\.(\d\.\d{1,3})(?![\d.])/.exec(words) ?? [];
  const known = status === undefined ? undefined : byStatus[status];
  return known ?? byWords.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}
