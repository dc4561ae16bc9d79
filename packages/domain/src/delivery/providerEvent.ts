import { z } from "zod";
import type { DeliveryFact } from "./delivery.ts";
import { type DeliveryReason, reasonInWords } from "./reason.ts";

/** Characters of the provider's own words that are kept. */
const DETAIL_MAX = 500;

/**
 * What Resend tells by a webhook, as far as it is about an e-mail's way. Everything but the type, the time and the
 * e-mail's id may be missing. Source: https://resend.com/docs/webhooks/event-types and the SDK's types.
 */
const eventSchema = z.object({
  type: z.string(),
  created_at: z.coerce.date(),
  data: z.object({
    email_id: z.string().min(1).max(200),
    tags: z.record(z.string(), z.string()).nullish().catch(null),
    bounce: z
      .object({
        type: z.string().nullish(),
        subType: z.string().nullish(),
        message: z.string().nullish(),
      })
      .nullish()
      .catch(null),
    failed: z.object({ reason: z.string().nullish() }).nullish().catch(null),
    suppressed: z.object({ type: z.string().nullish(), message: z.string().nullish() }).nullish().catch(null),
  }),
});

type EventData = z.infer<typeof eventSchema>["data"];

/** A fact, and the e-mail that it is about. */
export interface ProviderEvent {
  /** The provider's id of the e-mail. */
  readonly providerId: string;
  /** Our id of it, where the provider hands its tag back. */
  readonly mailId: string | null;
  readonly fact: DeliveryFact;
}

/**
 * Reads a verified event of the provider. Null for what is not about an e-mail's delivery (opened, clicked, contacts,
 * domains), for what nobody knows yet, and for what has another form.
 * @param now an event of the future counts as of now
 */
export function readProviderEvent(event: unknown, now: Date): ProviderEvent | null {
  const parsed = eventSchema.safeParse(event);
  if (!parsed.success) return null;
  const { type, created_at, data } = parsed.data;
  const told = tell(type, data);
  if (!told) return null;
  const at = created_at > now ? now : created_at;
  const { state, reason = null, words, permanent = false } = told;
  return {
    providerId: data.email_id,
    mailId: data.tags?.mail ?? null,
    fact: { state, at, reason, detail: detailOf(words), permanent },
  };
}

interface Told {
  readonly state: DeliveryFact["state"];
  readonly reason?: DeliveryReason;
  readonly words?: string | null | undefined;
  readonly permanent?: boolean;
}

function tell(type: string, data: EventData): Told | null {
  switch (type) {
    case "email.sent":
      return { state: "SENT" };
    case "email.delivered":
      return { state: "DELIVERED" };
    case "email.delivery_delayed": {
      const words = data.bounce?.message;
      return { state: "DEFERRED", reason: reasonInWords(words ?? "") ?? "SERVER_BUSY", words };
    }
    case "email.bounced":
      return bounced(data);
    case "email.complained":
      return { state: "COMPLAINED", reason: "MARKED_UNWANTED" };
    case "email.failed": {
      const words = data.failed?.reason;
      return { state: "FAILED", reason: "NOT_SENT", words };
    }
    case "email.suppressed":
      return { state: "FAILED", reason: "PROVIDER_SUPPRESSED", words: data.suppressed?.message };
    default:
      return null;
  }
}

/** Subtypes that say why, whatever the words. Source: https://resend.com/docs/dashboard/emails/email-bounces */
const bySubtype: Readonly<Record<string, DeliveryReason>> = {
  mailboxfull: "MAILBOX_FULL",
  messagetoolarge: "MESSAGE_TOO_LARGE",
  contentrejected: "CONTENT_REFUSED",
  attachmentrejected: "CONTENT_REFUSED",
  suppressed: "PROVIDER_SUPPRESSED",
  onaccountsuppressionlist: "PROVIDER_SUPPRESSED",
};

/** The type says whether it is for good; what nobody could determine is not held against the address. */
function bounced({ bounce }: EventData): Told {
  const permanent = bounce?.type?.toLowerCase() === "permanent";
  const words = bounce?.message;
  const reason =
    bySubtype[bounce?.subType?.toLowerCase() ?? ""] ??
    reasonInWords(words ?? "") ??
    (permanent ? "REFUSED" : "UNKNOWN");
  return { state: "BOUNCED", reason, words, permanent };
}

/** The provider's words on one line and without characters that cannot be seen. */
function detailOf(words: string | null | undefined): string | null {
  const clean = (words ?? "").replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, " ").trim();
  if (clean === "") return null;
  const characters = [...clean];
  return characters.length > DETAIL_MAX ? `${characters.slice(0, DETAIL_MAX - 1).join("")}…` : clean;
}
