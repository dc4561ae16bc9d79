import { m } from "../../../generated/paraglide/messages.js";
import { figure } from "../../../text/numbers.ts";
import type { BulkAct } from "./acts.ts";

/** What the words of an act need: how many it reaches, what it gives them, and who acts. */
export interface ActValues {
  readonly count: number;
  /** The group or the training. */
  readonly target: string;
  readonly organization: string;
  readonly sender: string;
}

type Words = (values: ActValues) => string;

interface ActText {
  /** The page's name as long as nobody has counted, and where nobody is reached. */
  readonly plain: Words;
  /** The question. */
  readonly ask: Words;
  /** The fact in one sentence, before those whom it skips. */
  readonly reach: Words;
  /** The line of the sum, and what it means for them. */
  readonly line: Words;
  readonly meaning: Words;
  /** The button. */
  readonly act: Words;
  /** The heading of the result, and of a result of nothing. */
  readonly done: Words;
  readonly notDone: Words;
}

const counted =
  (message: (values: ActValues & { shown: string }) => string): Words =>
  (values) =>
    message({ ...values, shown: figure(values.count) });

/** The words of each act. */
export const actTexts: Readonly<Record<BulkAct, ActText>> = {
  resend: {
    plain: m.bulk_resend_plain,
    ask: counted(m.bulk_resend_ask),
    reach: counted(m.bulk_resend_reach),
    line: counted(m.bulk_resend_line),
    meaning: m.bulk_resend_meaning,
    act: counted(m.bulk_resend_act),
    done: counted(m.bulk_resend_done),
    notDone: m.bulk_resend_none,
  },
  cancel: {
    plain: m.bulk_cancel,
    ask: counted(m.bulk_cancel_ask),
    reach: counted(m.bulk_cancel_reach),
    line: counted(m.bulk_cancel_line),
    meaning: m.cancel_text,
    act: counted(m.bulk_cancel_act),
    done: counted(m.bulk_cancel_done),
    notDone: m.bulk_cancel_none,
  },
  group: {
    plain: m.bulk_group_plain,
    ask: counted(m.bulk_group_ask),
    reach: counted(m.bulk_group_reach),
    line: counted(m.bulk_group_line),
    meaning: m.bulk_group_meaning,
    act: counted(m.bulk_group_act),
    done: counted(m.bulk_group_done),
    notDone: m.bulk_group_none,
  },
  training: {
    plain: m.bulk_training_plain,
    ask: counted(m.bulk_training_ask),
    reach: counted(m.bulk_training_reach),
    line: counted(m.bulk_training_line),
    meaning: m.bulk_training_meaning,
    act: counted(m.bulk_training_act),
    done: counted(m.bulk_training_done),
    notDone: m.bulk_training_none,
  },
  remove: {
    plain: m.bulk_remove_plain,
    ask: counted(m.bulk_remove_ask),
    reach: counted(m.bulk_remove_reach),
    line: counted(m.bulk_remove_line),
    meaning: m.bulk_remove_meaning,
    act: counted(m.bulk_remove_act),
    done: counted(m.bulk_remove_done),
    notDone: m.bulk_remove_none,
  },
};
