import { m } from "../../../generated/paraglide/messages.js";
import type { TallyPart } from "../../../parts/Tally.tsx";
import { figure } from "../../../text/numbers.ts";
import type { Progress } from "./progress.ts";

/** E-mails that are in one place. */
export interface EmailPart extends TallyPart {
  /** What the word means. */
  readonly text: string;
}

interface Place extends EmailPart {
  /** Stands there even while no e-mail is there. */
  readonly always: boolean;
}

const places = ({ delivered, sent, deferred, bounced, failed, withdrawn, queued }: Progress): Place[] => {
  const place = (
    pattern: TallyPart["pattern"],
    count: number,
    [word, text]: readonly [word: string, text: string],
    always = false,
  ): Place => ({ pattern, count, shown: figure(count), word, text, always });
  return [
    place("solid", delivered, [m.delivery_delivered(), m.tally_delivered()], true),
    place("hatch", sent, [m.delivery_sent(), m.tally_sent()], true),
    place("upright", deferred, [m.delivery_deferred(), m.tally_deferred()]),
    place("clay", bounced, [m.delivery_bounced(), m.tally_bounced()], true),
    place("dots", failed, [m.delivery_failed(), m.tally_failed()]),
    place("stone", withdrawn, [m.tally_withdrawn(), m.tally_withdrawn_text()]),
    place("open", queued, [m.delivery_queued(), m.tally_queued()], true),
  ];
};

/** Where the e-mails are, in the order in which they settle; they add up to all of them. */
export const emailParts = (progress: Progress): EmailPart[] =>
  places(progress).filter(({ always, count }) => always || count > 0);

/** "181 Delivered, 96 Sent, 7 Bounced, 168 Queued" */
export const partsLabel = (parts: readonly EmailPart[]): string =>
  parts.map(({ count, word }) => m.tally_part({ shown: figure(count), word })).join(", ");
