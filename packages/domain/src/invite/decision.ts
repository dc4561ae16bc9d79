import type { RefusalCode } from "../refusals.ts";
import type { InviteEvent } from "./command.ts";
import type { Invite } from "./invite.ts";

/** What a command came to: the next invite and its events, or a refusal that changes nothing. */
export type Decision =
  | { readonly ok: true; readonly invite: Invite; readonly events: readonly InviteEvent[] }
  | {
      readonly ok: false;
      readonly refusal: RefusalCode;
      /** Whole seconds after which the same command would be taken. */
      readonly retryAfterSeconds?: number;
    };
