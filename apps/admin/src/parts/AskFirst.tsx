import { m } from "../generated/paraglide/messages.js";
import { bounceOf, type ServerRefusal } from "../text/refusals.ts";
import { Confirm } from "./Confirm.tsx";

/** What whoever asks was told of an address before, and asks for all the same. */
export interface Acknowledged {
  readonly acknowledgeDecline: boolean;
  readonly acknowledgeBounce: boolean;
}

export const nothingAcknowledged: Acknowledged = { acknowledgeDecline: false, acknowledgeBounce: false };

/** What the answer yes adds to a refusal that is a question; null for one that is none. */
const answers: Readonly<Record<string, Partial<Acknowledged>>> = {
  DECLINED_NEEDS_ACKNOWLEDGEMENT: { acknowledgeDecline: true },
  BOUNCED_NEEDS_ACKNOWLEDGEMENT: { acknowledgeBounce: true },
};

/** Whether a refusal asks something, and is no final word. */
export const isQuestion = ({ code }: Pick<ServerRefusal, "code">): boolean => Object.hasOwn(answers, code);

/** All that was said yes to, with the answer yes to one more question. */
export const acknowledging = (before: Acknowledged, { code }: Pick<ServerRefusal, "code">): Acknowledged => ({
  ...before,
  ...answers[code],
});

/** Something that was asked for, the question that came back, and what was said yes to before. */
export interface Asked<Wish> {
  readonly wish: Wish;
  readonly email: string;
  readonly question: ServerRefusal;
  readonly acknowledged: Acknowledged;
}

interface AskFirstProps<Wish> {
  /** Stays while the dialog goes away. */
  readonly asked: Asked<Wish> | null;
  readonly opened: boolean;
  readonly busy: boolean;
  readonly onClose: () => void;
  /** Yes: the same once more, with all that was acknowledged. */
  readonly onConfirm: (wish: Wish, acknowledged: Acknowledged) => void;
}

/** Asks before an e-mail goes to somebody who said no, or to an address from which it came back. */
export function AskFirst<Wish>({ asked, opened, busy, onClose, onConfirm }: AskFirstProps<Wish>) {
  const email = asked?.email ?? "";
  const confirm = () => {
    if (asked) onConfirm(asked.wish, acknowledging(asked.acknowledged, asked.question));
  };
  const common = { opened, onClose, busy, keep: m.declined_keep(), onConfirm: confirm };
  return asked?.question.code === "BOUNCED_NEEDS_ACKNOWLEDGEMENT" ? (
    <Confirm {...common} title={m.bounced_ask({ email })} act={m.bounced_act()}>
      {bounceOf(asked.question)} {m.bounced_text()}
    </Confirm>
  ) : (
    <Confirm {...common} title={m.declined_ask({ email })} act={m.declined_act()}>
      {m.declined_text()}
    </Confirm>
  );
}
