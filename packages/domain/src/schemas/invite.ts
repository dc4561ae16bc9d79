import { z } from "zod";
import { EMAILS_BY_HAND_MAX } from "../limits.ts";
import { id, localTime } from "./fields.ts";
import { code, fail, optionalText } from "./text.ts";

/**
 * Add Manually: 1 to 10 addresses, a group, a note. Each address is any text here; it is read by parseEmail,
 * so that a bad one is refused by itself and the good ones go out.
 */
export const inviteLearnersSchema = z.object({
  emails: z
    .array(z.string({ error: code("INVALID_INPUT") }), { error: code("REQUIRED") })
    .min(1, code("REQUIRED"))
    .superRefine(({ length: count }, context) => {
      const limit = EMAILS_BY_HAND_MAX;
      if (count > limit) fail(context, "TOO_MANY_ADDRESSES", { count, limit });
    }),
  groupId: id("GROUP_REQUIRED"),
  note: optionalText({ max: 600, lines: true }),
  sendAt: localTime,
});

export type InviteLearners = z.output<typeof inviteLearnersSchema>;
