import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createSmtpTransport } from "../../src/platform/mail/smtp.ts";
import { untilQuiet } from "./resend.ts";
import { addresses, createWorld, type World } from "./world.ts";

let world: World;
let organizationId: string;
let server: SMTPServer | undefined;
let url = "";
let received: string[];

beforeEach(async () => {
  received = [];
  world = await createWorld(() => createSmtpTransport(url, 500));
  organizationId = await world.organization();
});
afterEach(async () => {
  await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
  server = undefined;
  await world.close();
});

async function listen(options: SMTPServerOptions = {}): Promise<void> {
  const started = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    closeTimeout: 100,
    onData(stream, _session, callback) {
      let text = "";
      stream.on("data", (chunk: Buffer) => {
        text += chunk.toString("utf8");
      });
      stream.on("end", () => {
        received.push(text);
        callback();
      });
    },
    ...options,
  });
  // Clients that go away are no matter of the server's.
  started.on("error", () => undefined);
  await new Promise<void>((resolve) => started.listen(0, "127.0.0.1", resolve));
  const address = started.server.address();
  url = `smtp://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  server = started;
}

const smtpError = (responseCode: number, message: string) =>
  Object.assign(new Error(message), { responseCode });

test("mails go out one by one, with their headers", async () => {
  await listen();
  await world.invite(organizationId, addresses(3));
  await untilQuiet(world);
  expect(await world.statuses()).toEqual({ SENT: 3 });
  expect(received).toHaveLength(3);
  const headers = (received[0] ?? "").split("\r\n\r\n")[0]?.replace(/\r\n\s+/g, " ");
  expect(headers).toMatch(/^From: "?Carmen Ruiz, Riverbend.*<invites@muster\.example>/m);
  expect(headers).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
  expect(headers).toMatch(/^Reply-To: <?hr@riverbendcare\.example>?/m);
  expect(received.join("\n")).toContain("multipart/alternative");
});

test("a connection that breaks after the message: nobody knows, so a human decides", async () => {
  await listen({
    onData(stream, session) {
      stream.on("data", (chunk: Buffer) => received.push(chunk.toString("utf8")));
      stream.on("end", () => {
        for (const client of server?.connections ?? []) {
          if (Reflect.get(client, "session") === session) Reflect.get(client, "_socket").destroy();
        }
      });
    },
  });
  const [jane] = await world.invite(organizationId, ["jane@example.com"]);
  await untilQuiet(world);
  expect(received.length).toBeGreaterThan(0);
  expect(await world.statuses()).toEqual({ PARKED: 1 });
  expect(await world.learner(jane?.learnerId ?? "")).toMatchObject({
    deliveryState: "FAILED",
    deliveryReason: "OUTCOME_UNKNOWN",
  });
});

test("a server that never answers after the message: a human decides", async () => {
  await listen({
    onData(stream) {
      stream.resume();
    },
  });
  await world.invite(organizationId, ["jane@example.com"]);
  await untilQuiet(world);
  expect(await world.statuses()).toEqual({ PARKED: 1 });
});

test("an attempt of a sender that was killed: a human decides", async () => {
  await listen();
  await world.invite(organizationId, ["jane@example.com"]);
  const asked = Promise.withResolvers<void>();
  const hanging = {
    ...createSmtpTransport(url, 500),
    send: async () => {
      asked.resolve();
      return new Promise<never>(() => undefined);
    },
  };
  void world.newSender(hanging).runOnce();
  await asked.promise;
  world.clock.forward(5 * 60_000);
  await untilQuiet(world);
  expect(await world.statuses()).toEqual({ PARKED: 1 });
  expect(received).toEqual([]);
});

test("an address that the server refuses for good fails; the others are sent", async () => {
  await listen({
    onRcptTo({ address }, _session, callback) {
      callback(address === "a1@many.example" ? smtpError(550, "No such mailbox") : null);
    },
  });
  await world.invite(organizationId, addresses(3));
  await untilQuiet(world);
  expect(await world.statuses()).toEqual({ SENT: 2, FAILED: 1 });
  expect(world.lines.join("\n")).not.toContain("a1@many.example");
});

test("a server that is away, or busy: nothing was sent, and it is tried again", async () => {
  url = "smtp://127.0.0.1:9";
  await world.invite(organizationId, addresses(1));
  await world.newSender().runOnce();
  expect(await world.statuses()).toEqual({ FROZEN: 1 });
  let busy = true;
  await listen({
    onMailFrom(_address, _session, callback) {
      callback(busy ? smtpError(451, "Try later") : null);
    },
  });
  world.clock.forward(30_000);
  await world.newSender().runOnce();
  expect(await world.statuses()).toEqual({ FROZEN: 1 });
  busy = false;
  await untilQuiet(world);
  expect(await world.statuses()).toEqual({ SENT: 1 });
  expect(received).toHaveLength(1);
});
