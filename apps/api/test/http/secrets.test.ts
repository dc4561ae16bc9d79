import "reflect-metadata";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSender, listInbox } from "../../src/features/mail/index.ts";
import { MINUTE } from "../../src/platform/clock.ts";
import { createLog } from "../../src/platform/log.ts";
import type { Client } from "../support/client.ts";
import { codeFor, linkFor, mailsTo } from "../support/mails.ts";
import {
  clientKey,
  errors,
  inviteLearners,
  type ReadyOrganization,
  readyOrganization,
} from "../support/organization.ts";
import { createWorld, PASSWORD, uniqueEmail, type World } from "../support/world.ts";
import { createEntrance, type Entrance } from "./entrance.ts";

const NEW_PASSWORD = "lluvia sobre tejados viejos";
const WRONG_PASSWORD = "nine patient herons wade";

/** Everything that was written down somewhere while the story went on. */
const sinks: { log: string[]; errors: string[]; subjects: string[]; metrics: string } = {
  log: [],
  errors: [],
  subjects: [],
  metrics: "",
};
const secrets = new Set<string>();
let world: World;
let entrance: Entrance;
let riverbend: ReadyOrganization;

/** Sends an operation through the HTTP entrance, by one browser, and keeps its errors. */
async function send(client: Client, query: string, variables: Record<string, unknown> = {}) {
  const { response, answer } = await entrance.graphql(
    { query, variables },
    { headers: { cookie: client.cookie } },
  );
  client.keep(response.headers.getSetCookie());
  for (const error of answer.errors ?? []) sinks.errors.push(JSON.stringify(error));
  for (const [, value = ""] of client.cookie.matchAll(/=([^;]+)/g)) secrets.add(value);
  return answer;
}

const mutation = (name: string, type: string, answer: string) =>
  `mutation ($input: ${type}!) { ${name}(input: $input) { ${answer} ${errors} } }`;

const acts = {
  signIn: mutation("signIn", "SignInInput", "account { id } continuation"),
  sendCode: mutation("sendCode", "SendCodeInput", "sent"),
  signInWithCode: mutation("signInWithCode", "SignInWithCodeInput", "account { id }"),
  register: mutation("register", "RegisterInput", "account { id }"),
  resetPassword: mutation("resetPassword", "ResetPasswordInput", "account { id }"),
  registerInvited: mutation("registerInvited", "RegisterInvitedInput", "continuation"),
  accept: mutation("acceptInvite", "AcceptInviteInput", "accepted"),
  decline: mutation("declineInvite", "InviteLinkInput", "invitation { state }"),
  requestNew: mutation("requestNewInvite", "InviteLinkInput", "invitation { state }"),
  stop: mutation("stopEmails", "InviteLinkInput", "invitation { state }"),
  redeem: mutation("redeemInviteCode", "RedeemInviteCodeInput", "link"),
  resend: mutation("resendInvite", "ResendInviteInput", "learner { id }"),
};
const person = { firstName: "Wilhelmina", lastName: "Quistgaard", language: "ES" };

async function proofCode(email: string, purpose: string): Promise<string> {
  await send(world.anonymous(), acts.sendCode, { input: { email, purpose } });
  await createSender({ ...world.app }).runOnce();
  const code = world.app.links.proofCode((await mailsTo(world, email)).at(-1)?.proofId ?? "");
  secrets.add(code);
  return code;
}

async function invited(email = uniqueEmail("secret")) {
  secrets.add(email);
  const input = {
    organizationId: riverbend.id,
    emails: [email],
    groupId: riverbend.groupId,
    clientKey: clientKey(),
  };
  const answer = await send(riverbend.owner, inviteLearners, { input });
  const link = await linkFor(world, email);
  const code = await codeFor(world, email);
  secrets.add(link).add(code);
  return { email, link, code, learnerId: String(answer.data?.inviteLearners.results[0].learner.id) };
}

async function consentOf(link: string): Promise<string> {
  const answer = await send(
    world.anonymous(),
    "query ($link: String!) { invitation(link: $link) { consent } }",
    { link },
  );
  return answer.data?.invitation.consent;
}

async function accounts(): Promise<void> {
  const email = uniqueEmail("secret");
  const { email: known } = await world.person("Wilhelmina Quistgaard", uniqueEmail("secret"));
  for (const one of [email, known]) secrets.add(one);
  const browser = world.anonymous();
  await send(browser, acts.signIn, { input: { email: known, password: WRONG_PASSWORD } });
  await send(browser, acts.signIn, { input: { email: known, password: PASSWORD } });
  const code = await proofCode(email, "REGISTER");
  await send(world.anonymous(), acts.register, { input: { ...person, email, code, password: email } });
  await send(world.anonymous(), acts.register, { input: { ...person, email, code, password: NEW_PASSWORD } });
  await send(world.anonymous(), acts.signInWithCode, {
    input: { email, code: await proofCode(email, "SIGN_IN") },
  });
  const reset = await proofCode(known, "RESET_PASSWORD");
  await send(world.anonymous(), acts.resetPassword, {
    input: { email: known, code: reset, password: NEW_PASSWORD },
  });
}

async function invitations(): Promise<void> {
  const newcomer = await invited();
  for (let visit = 0; visit < 3; visit += 1) {
    await entrance.http.request(`http://muster.test/i/${newcomer.link}?lang=es`);
    await entrance.http.request(`http://muster.test/i/${newcomer.link}/decline`);
  }
  const { email, link, code } = newcomer;
  for (const one of ["000000", "x", code])
    await send(world.anonymous(), acts.redeem, { input: { email, code: one } });
  const registered = await send(world.anonymous(), acts.registerInvited, {
    input: { ...person, link, password: NEW_PASSWORD },
  });
  const continuation = String(registered.data?.registerInvited.continuation);
  secrets.add(continuation);
  const consent = await consentOf(link);
  await send(world.anonymous(), acts.accept, { input: { link, consent, continuation } });
  await send(riverbend.owner, acts.accept, { input: { link, consent } });
  const second = await invited();
  await send(world.anonymous(), acts.decline, { input: { link: second.link } });
  await send(world.anonymous(), acts.requestNew, { input: { link: second.link } });
  const third = await invited();
  world.clock.pass(2 * MINUTE);
  await send(riverbend.owner, acts.resend, { input: { learnerId: third.learnerId, clientKey: clientKey() } });
  secrets.add(await codeFor(world, third.email));
  await createSender({ ...world.app }).runOnce();
  await send(world.anonymous(), acts.stop, { input: { link: third.link } });
}

/** Inputs that the server library itself refuses, with what is secret in them. */
async function wrongInputs(): Promise<void> {
  const { email, link } = await invited();
  const password = NEW_PASSWORD;
  await send(world.anonymous(), acts.signIn, { input: { email, password, role: "OWNER" } });
  await send(world.anonymous(), acts.signIn, { input: { email, password: [password] } });
  await send(world.anonymous(), acts.signIn, {
    input: { email: { [email]: `; ${email}; ${password}` }, password },
  });
  await send(world.anonymous(), acts.signIn, {
    input: { email, password: { a: ` at "${password}"; ${password}` } },
  });
  for (const literal of [
    `{ email: "${email}", password: ["${link}"] }`,
    `"${password}"`,
    `{ email: ${link}, password: 1 }`,
  ])
    await send(world.anonymous(), `mutation { signIn(input: ${literal}) { account { id } } }`);
  await send(world.anonymous(), acts.signIn, { input: [email, password] });
  await send(world.anonymous(), acts.signIn, { input: `${email} ${password}` });
  await send(world.anonymous(), acts.registerInvited, {
    input: { ...person, link, password, language: password },
  });
  await send(world.anonymous(), acts.registerInvited, { input: { ...person, link: [link, "; "], password } });
  await send(world.anonymous(), acts.sendCode, { input: { email, purpose: email } });
  await send(riverbend.owner, inviteLearners, { input: { emails: [email, { email }] } });
}

/** The same acts, while the table that they need is not there, and on a page that fails. */
async function faults(): Promise<void> {
  const { email, link, code } = await invited();
  const consent = await consentOf(link);
  const register = await proofCode(uniqueEmail("secret"), "REGISTER");
  for (const table of ["account", "invite", "learner", "proof", "code_tries", "mail", "audit_entry"]) {
    await world.app.sql`alter table ${world.app.sql(table)} rename to gone`;
    await send(world.anonymous(), acts.signIn, { input: { email, password: PASSWORD } });
    await send(world.anonymous(), acts.sendCode, { input: { email, purpose: "REGISTER" } });
    await send(world.anonymous(), acts.register, {
      input: { ...person, email, code: register, password: NEW_PASSWORD },
    });
    await send(world.anonymous(), acts.redeem, { input: { email, code } });
    await send(world.anonymous(), acts.registerInvited, {
      input: { ...person, link, password: NEW_PASSWORD },
    });
    await send(riverbend.owner, acts.accept, { input: { link, consent } });
    await createSender({ ...world.app })
      .runOnce()
      .catch(() => undefined);
    await world.app.sql`alter table gone rename to ${world.app.sql(table)}`;
  }
  const broken = createEntrance(world, {
    pages: async (request) => {
      throw new Error(`cannot show ${request.url} to ${email} with ${code}`);
    },
  });
  await broken.http.request(`http://muster.test/i/${link}`);
  broken.close();
}

beforeAll(async () => {
  const log = createLog("trace", { write: (line) => sinks.log.push(line) });
  world = await createWorld({}, { log });
  entrance = createEntrance(world);
  riverbend = await readyOrganization(world);
  for (const one of [PASSWORD, WRONG_PASSWORD, NEW_PASSWORD, riverbend.owner.email]) secrets.add(one);
  await accounts();
  await invitations();
  await wrongInputs();
  await faults();
  sinks.metrics = await entrance.metrics.text();
  sinks.subjects = (await listInbox(world.app.db)).map(({ subject }) => subject);
});
afterAll(async () => {
  entrance.close();
  await world.close();
});

/** Secrets that stand in a text; codes only as words of their own, since six digits stand in many a number. */
const found = (text: string) =>
  [...secrets].filter((secret) =>
    /^\d{6}$/.test(secret)
      ? new RegExp(`(?<![\\w.-])${secret}(?![\\w.-])`).test(text)
      : text.includes(secret),
  );

describe("a link, a code, a password, a cookie or an address", () => {
  test("was there to be found: the story had them all, and went wrong often enough", () => {
    expect(secrets.size).toBeGreaterThan(25);
    expect(sinks.log.length).toBeGreaterThan(10);
    expect(sinks.errors.length).toBeGreaterThan(20);
    expect(sinks.subjects.length).toBeGreaterThan(5);
  });

  test("stands in no line of the log", () => {
    for (const line of sinks.log) expect(found(line), line).toEqual([]);
    expect(sinks.log.join("")).not.toMatch(/@people\.example|Quistgaard/);
  });

  test("stands in no GraphQL error, also where it was part of what was asked", () => {
    for (const error of sinks.errors) expect(found(error), error).toEqual([]);
    expect(sinks.errors.join("")).not.toMatch(/@people\.example/);
  });

  test("stands in no metric", () => {
    expect(sinks.metrics).toContain("muster_http_request_seconds");
    expect(found(sinks.metrics)).toEqual([]);
  });

  test("stands in no subject, but for the code in the subject of the mail that is for the code", () => {
    for (const subject of sinks.subjects) {
      const forCode = /^(\d{3}\s?\d{3}) /.test(subject);
      expect(found(subject.replaceAll(/\s/g, "")).filter((one) => !(forCode && /^\d{6}$/.test(one)))).toEqual(
        [],
      );
      if (forCode) expect(subject).not.toMatch(/invit/i);
      else expect(subject).not.toMatch(/\d{3}\s?\d{3}|@|[a-z2-7]{40}/);
    }
  });
});
