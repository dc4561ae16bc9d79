import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readProviderEvent } from "../../src/delivery/providerEvent.ts";

const NOW = new Date("2026-11-24T10:00:00Z");
const AT = "2026-11-24T09:00:00.000Z";

const event = (type: string, data: Record<string, unknown> = {}) => ({
  type,
  created_at: AT,
  data: { email_id: "56761188", to: ["a@x.co"], tags: { kind: "INVITE", mail: "our-id" }, ...data },
});
const read = (type: string, data?: Record<string, unknown>) => readProviderEvent(event(type, data), NOW);
const bounce = (type: string, subType: string, message = "") =>
  read("email.bounced", { bounce: { type, subType, message } })?.fact;

describe("an event of the provider", () => {
  test("is about one e-mail, by the provider's id and by ours", () => {
    expect(read("email.delivered")).toEqual({
      providerId: "56761188",
      mailId: "our-id",
      fact: { state: "DELIVERED", at: new Date(AT), reason: null, detail: null, permanent: false },
    });
    expect(read("email.delivered", { tags: undefined })?.mailId).toBeNull();
  });

  test.each([
    ["email.sent", "SENT", null],
    ["email.delivered", "DELIVERED", null],
    ["email.delivery_delayed", "DEFERRED", "SERVER_BUSY"],
    ["email.complained", "COMPLAINED", "MARKED_UNWANTED"],
    ["email.failed", "FAILED", "NOT_SENT"],
    ["email.suppressed", "FAILED", "PROVIDER_SUPPRESSED"],
  ])("%s makes it %s", (type, state, reason) => {
    expect(read(type)?.fact).toMatchObject({ state, reason, permanent: false });
  });

  test.each([
    "email.opened",
    "email.clicked",
    "email.scheduled",
    "email.received",
    "contact.created",
    "x",
    "toString",
  ])("%s says nothing of the way of an e-mail", (type) => {
    expect(read(type)).toBeNull();
  });

  test("of another form is none, whatever it is", () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        expect(readProviderEvent(anything, NOW)).toBeNull();
      }),
    );
    expect(readProviderEvent({ ...event("email.delivered"), created_at: "yesterday" }, NOW)).toBeNull();
    expect(readProviderEvent(event("email.delivered", { email_id: 5 }), NOW)).toBeNull();
  });

  test("with a part of another form still tells its state", () => {
    expect(read("email.bounced", { bounce: "gone", tags: ["mail"] })).toMatchObject({
      mailId: null,
      fact: { state: "BOUNCED", reason: "UNKNOWN", permanent: false },
    });
  });

  test("of the future counts as of now", () => {
    const early = { ...event("email.delivered"), created_at: "2031-01-01T00:00:00Z" };
    expect(readProviderEvent(early, NOW)?.fact.at).toEqual(NOW);
  });
});

describe("the reason of a bounce", () => {
  test.each([
    [
      "Permanent",
      "General",
      "smtp; 550 5.1.1 The email account that you tried to reach does not exist.",
      "NO_SUCH_MAILBOX",
    ],
    ["Permanent", "General", "550 5.1.10 RESOLVER.ADR.RecipientNotFound", "NO_SUCH_MAILBOX"],
    ["Permanent", "General", "550 No such user here", "NO_SUCH_MAILBOX"],
    ["Permanent", "General", "554 5.4.4 unable to route: Host not found", "DOMAIN_TAKES_NO_MAIL"],
    ["Permanent", "General", "550 5.7.1 Message rejected due to local policy", "BLOCKED"],
    ["Permanent", "General", "550 5.2.1 The email account is disabled.", "MAILBOX_INACTIVE"],
    ["Permanent", "General", "", "REFUSED"],
    ["Permanent", "NoEmail", "", "REFUSED"],
    ["Permanent", "Suppressed", "", "PROVIDER_SUPPRESSED"],
    ["Permanent", "OnAccountSuppressionList", "", "PROVIDER_SUPPRESSED"],
    ["Transient", "MailboxFull", "", "MAILBOX_FULL"],
    ["Transient", "General", "452 4.2.2 The recipient's inbox is out of storage space", "MAILBOX_FULL"],
    ["Transient", "MessageTooLarge", "", "MESSAGE_TOO_LARGE"],
    ["Transient", "ContentRejected", "", "CONTENT_REFUSED"],
    ["Transient", "AttachmentRejected", "", "CONTENT_REFUSED"],
    ["Undetermined", "Undetermined", "", "UNKNOWN"],
  ])("%s, %s, %s: %s", (type, subType, message, reason) => {
    expect(bounce(type, subType, message)).toMatchObject({
      state: "BOUNCED",
      reason,
      permanent: type === "Permanent",
    });
  });

  test("an IP address in the words is no status code", () => {
    expect(bounce("Permanent", "General", "host 192.5.1.1 said: see you")?.reason).toBe("REFUSED");
  });
});

describe("the provider's own words", () => {
  test("are kept on one line, without what cannot be seen, and not without end", () => {
    const detail =
      bounce("Permanent", "General", `550\r\n\u202enever\u0000 ${"x".repeat(5000)}`)?.detail ?? "";
    expect(detail.startsWith("550 never x")).toBe(true);
    expect(detail).toHaveLength(500);
  });

  test("are none where there are only blanks", () => {
    expect(bounce("Permanent", "General", " \n\u200b")?.detail).toBeNull();
  });
});
