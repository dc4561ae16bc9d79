import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Writable } from "node:stream";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createLog } from "../../src/platform/log.ts";
import { errors } from "../support/organization.ts";
import { createWorld, uniqueEmail, type World } from "../support/world.ts";
import { codeTo } from "./emailChange.ts";

const LEAKED = "five purple umbrellas in the rain";
const FRESH = "seven copper herons over the river";
const sendCode = `mutation ($input: SendCodeInput!) { sendCode(input: $input) { sent ${errors} } }`;
const register = `mutation ($input: RegisterInput!) { register(input: $input) { account { email } ${errors} } }`;

const hashOf = (password: string) => createHash("sha1").update(password).digest("hex").toUpperCase();

/** A range service that knows one leaked password, and can fail. */
let service: Server;
let asked: string[];
let answer: (suffixes: string) => { status: number; body: string };
let logged: string;
let world: World;

beforeAll(async () => {
  service = createServer((request, response) => {
    asked.push(request.url ?? "");
    const padding = `${"0".repeat(35)}:0`;
    const { status, body } = answer(
      `${padding}\r\n${hashOf(LEAKED).slice(5)}:42\r\n${hashOf(FRESH).slice(5)}:0`,
    );
    response.writeHead(status).end(body);
  });
  await once(service.listen(0, "127.0.0.1"), "listening");
  const log = createLog(
    "warn",
    new Writable({
      write(chunk, _encoding, done) {
        logged += chunk;
        done();
      },
    }),
  );
  const url = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
  world = await createWorld({ LEAKED_PASSWORDS_CHECK: "true", LEAKED_PASSWORDS_URL: `${url}/` }, { log });
});
afterAll(async () => {
  await world.close();
  service.closeAllConnections();
  service.close();
});
beforeEach(() => {
  asked = [];
  logged = "";
  answer = (suffixes) => ({ status: 200, body: suffixes });
});

async function tryPassword(password: string, place = world): Promise<string[]> {
  const email = uniqueEmail();
  await place.anonymous().act(sendCode, { email, purpose: "REGISTER" });
  const person = { firstName: "Ida", lastName: "Berg", language: "EN" };
  const code = await codeTo(place, email);
  return place.anonymous().refusals(register, { ...person, email, code, password });
}

describe("the operator's check of leaked passwords", () => {
  test("refuses one that was stolen, with the reason, and lets a fresh one through", async () => {
    expect(await tryPassword(LEAKED)).toEqual(["PASSWORD_LEAKED"]);
    expect(await tryPassword(FRESH)).toEqual([]);
    expect(asked).toEqual([LEAKED, FRESH].map((password) => `/range/${hashOf(password).slice(0, 5)}`));
    expect(logged).toBe("");
  });

  test("asks nothing about one that is refused anyway", async () => {
    expect(await tryPassword("password1234")).toEqual(["PASSWORD_COMMON"]);
    expect(asked).toEqual([]);
  });

  test("lets everything pass while the service fails, and says so in the log without the password", async () => {
    answer = () => ({ status: 503, body: "" });
    expect(await tryPassword(LEAKED)).toEqual([]);
    expect(logged).toContain("leaked passwords could not be asked for");
    expect(logged).not.toContain(LEAKED);
    expect(logged).not.toContain(hashOf(LEAKED).slice(5));
  });

  test("is off where the operator did not switch it on", async () => {
    const other = await createWorld();
    expect(await tryPassword(LEAKED, other)).toEqual([]);
    expect(asked).toEqual([]);
    await other.close();
  });
});
