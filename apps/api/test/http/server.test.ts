import "reflect-metadata";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listen } from "../../src/http/server.ts";
import { createLog } from "../../src/platform/log.ts";
import { picture } from "../access/scene.ts";
import { errors, type ReadyOrganization, readyOrganization } from "../support/organization.ts";
import { createWorld, type World } from "../support/world.ts";
import { createEntrance, type Entrance } from "./entrance.ts";

const logged: string[] = [];
let world: World;
let entrance: Entrance;
let riverbend: ReadyOrganization;

beforeAll(async () => {
  world = await createWorld({}, { log: createLog("trace", { write: (line) => logged.push(line) }) });
  entrance = createEntrance(world);
  riverbend = await readyOrganization(world);
});
afterAll(async () => {
  entrance.close();
  await world.close();
});

const get = (path: string, init?: RequestInit) => entrance.http.request(`http://muster.test${path}`, init);

describe("every answer", () => {
  test("comes with the headers that keep other sites and other types out", async () => {
    for (const path of ["/sign-in", "/admin/", "/graphql", "/healthz", "/nowhere", "/assets/page-3c4d.css"]) {
      const { headers } = await get(path);
      expect(headers.get("x-content-type-options"), path).toBe("nosniff");
      expect(headers.get("x-frame-options"), path).toBe("DENY");
      expect(headers.get("content-security-policy"), path).toMatch(
        /frame-ancestors 'none'|default-src 'none'/,
      );
      expect(headers.get("referrer-policy"), path).toBeTruthy();
      expect(headers.get("x-powered-by"), path).toBeNull();
    }
  });

  test("of GraphQL is kept by nobody and names its request", async () => {
    const { response } = await entrance.graphql({ query: "{ platform { devInbox } }" });
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    const { response: wrong, answer } = await entrance.graphql({ query: "{ nothing }" });
    expect(answer.errors?.[0]?.extensions.requestId).toBe(wrong.headers.get("x-request-id"));
  });
});

describe("a request that is too large", () => {
  const size = 2 * 1024 * 1024;
  const body = (octets: number) =>
    JSON.stringify({ query: "{ platform { devInbox } }", variables: { pad: "" } }).replace(
      '"pad":""',
      `"pad":"${"x".repeat(octets)}"`,
    );

  test("is refused by what it says of its length, and one that is just small enough is not", async () => {
    const { response, text } = await entrance.graphql(body(size));
    expect(response.status).toBe(413);
    expect(text).toContain("2 MB");
    expect((await entrance.graphql(body(size - 200))).response.status).toBe(200);
  });

  test("is refused as it comes in where it says nothing of its length", async () => {
    const server = await listen(entrance.http, 0, "127.0.0.1");
    let sent = 0;
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536;
        if (sent > 4 * size) controller.close();
        else controller.enqueue(new Uint8Array(65_536).fill(120));
      },
    });
    const init = {
      method: "POST",
      body: stream,
      duplex: "half",
      headers: { "content-type": "application/json" },
    };
    const status = await fetch(`http://127.0.0.1:${server.port}/graphql`, init as RequestInit).then(
      (response) => response.status,
      () => "the connection was ended",
    );
    expect([413, "the connection was ended"]).toContain(status);
    await new Promise((resolve) => server.close(resolve));
  });
});

describe("the front ends", () => {
  test("the admin's shell answers every address of it, its files are kept for ever", async () => {
    for (const path of ["/admin/", "/admin/learners", "/admin/organizations/x/groups/new?tab=1"]) {
      const response = await get(path);
      expect(response.status, path).toBe(200);
      expect(response.headers.get("content-type")).toContain("text/html");
      expect(response.headers.get("cache-control")).toBe("no-cache");
    }
    const file = await get("/admin/assets/main-1a2b.js");
    expect(file.headers.get("content-type")).toContain("javascript");
    expect(file.headers.get("cache-control")).toContain("immutable");
    expect((await get("/assets/page-3c4d.css")).status).toBe(200);
    expect((await get("/admin")).headers.get("location")).toBe("/admin/");
  });

  test("a picture of a screen is kept for good by the address that names its version, and by no other", async () => {
    const versioned = await get("/pictures/learners-en.webp?v=1a2b");
    expect(versioned.headers.get("content-type")).toBe("image/webp");
    expect(versioned.headers.get("cache-control")).toContain("immutable");
    expect((await get("/pictures/learners-en.webp")).headers.get("cache-control")).toBe("no-cache");
    for (const path of ["/pictures/gone.webp", "/pictures/index.json", "/pictures/"])
      expect((await get(path)).status, path).toBe(404);
  });

  test("a file that is gone is not found, and never the shell in its place", async () => {
    for (const path of ["/admin/assets/gone.js", "/assets/gone.css"]) {
      expect((await get(path)).status, path).toBe(404);
    }
  });

  test("nothing outside of them is served, however the way there is written", async () => {
    const server = await listen(entrance.http, 0, "127.0.0.1");
    const { connect } = await import("node:net");
    const raw = (path: string) =>
      new Promise<string>((resolve, reject) => {
        const socket = connect(server.port, "127.0.0.1", () =>
          socket.write(`GET ${path} HTTP/1.1\r\nHost: muster.test\r\nConnection: close\r\n\r\n`),
        );
        const chunks: Buffer[] = [];
        socket.on("data", (chunk: Buffer) => chunks.push(chunk));
        socket.on("end", () => resolve(Buffer.concat(chunks).toString()));
        socket.on("error", reject);
      });
    for (const up of ["/../..", "/%2e%2e/%2e%2e", "/..%2f..", "/..%5c..", "/....//.."]) {
      for (const root of ["/assets", "/admin/assets", "/pictures"]) {
        expect(await raw(`${root}${up}/secret.txt`), up).not.toContain("outside of every front end");
      }
    }
    await new Promise((resolve) => server.close(resolve));
  });
});

describe("a logo", () => {
  test("is served as the picture that it is, to everybody, and to nobody by a made-up address", async () => {
    const { organization } = await riverbend.owner.act(
      `mutation ($input: UploadLogoInput!) { uploadLogo(input: $input) { organization { logoUrl } ${errors} } }`,
      { organizationId: riverbend.id, image: await picture() },
    );
    const path = new URL(organization.logoUrl).pathname;
    const response = await get(path);
    expect(response.headers.get("content-type")).toBe("image/png");
    expect(response.headers.get("content-security-policy")).toBe("default-src 'none'");
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe("PNG");
    for (const other of [
      "/logos/x/y.png",
      path.replace(/[^/]+\.png$/, "0.png"),
      "/logos/%00/%00.png",
      "/logos/'/'.png",
    ]) {
      expect((await get(other)).status, other).toBe(404);
    }
  });
});

describe("what the operator asks", () => {
  test("healthz answers as long as the process lives, readyz where it can work", async () => {
    expect((await get("/healthz")).status).toBe(200);
    expect(await (await get("/readyz")).text()).toBe("ready");
    for (const [options, why] of [
      [{ serving: () => false }, "starting or stopping"],
      [{ workerAlive: async () => false }, "no worker is alive"],
    ] as const) {
      const other = createEntrance(world, options);
      const response = await other.http.request("http://muster.test/readyz");
      expect([response.status, await response.text()]).toEqual([503, why]);
      other.close();
    }
  });

  test("metrics have a name for each kind of page, and no link in any label", async () => {
    await get("/i/a-link-that-nobody-may-see");
    await get("/a-link-that-nobody-may-see");
    const text = await (await get("/metrics")).text();
    expect(text).toContain('route="/i"');
    expect(text).not.toContain("nobody-may-see");
  });
});

describe("the session's cookie", () => {
  const cookieFor = (origin: string | null) => {
    const headers = { cookie: riverbend.owner.cookie, ...(origin ? { origin } : {}) };
    return entrance.graphql({ query: "{ viewer { account { id } } }" }, { headers });
  };

  test("counts for the public address too, where a proxy in front hands on another host", async () => {
    const inside = (origin: string) =>
      entrance.http.request("http://10.0.0.5:4000/graphql", {
        method: "POST",
        headers: { "content-type": "application/json", cookie: riverbend.owner.cookie, origin },
        body: JSON.stringify({ query: "{ viewer { account { id } } }" }),
      });
    expect((await (await inside("http://muster.test")).json()).data.viewer).not.toBeNull();
    expect((await (await inside("http://evil.example")).json()).data.viewer).toBeNull();
    expect((await cookieFor("http://evil.example")).answer.data?.viewer).toBeNull();
  });

  test("is out of reach of scripts and of other sites' forms", async () => {
    const { setCookies } = await world.app.auth.beginSession(riverbend.owner.accountId, new Headers());
    for (const cookie of setCookies) {
      expect(cookie).toMatch(/HttpOnly/i);
      expect(cookie).toMatch(/SameSite=Lax/i);
    }
  });
});

describe("the configured address is the only one that links are made from", () => {
  test("C19 whatever host a request names", async () => {
    const response = await entrance.http.request("http://evil.example/graphql", {
      method: "POST",
      headers: {
        "content-type": "application/json",
        host: "evil.example",
        "x-forwarded-host": "evil.example",
        forwarded: "host=evil.example;proto=https",
      },
      body: JSON.stringify({ query: "{ platform { publicUrl } }" }),
    });
    expect((await response.json()).data.platform.publicUrl).toBe("http://muster.test");
    const page = await entrance.http.request("http://evil.example/sign-in", {
      headers: { "x-forwarded-host": "evil.example" },
    });
    expect(await page.text()).not.toContain("evil.example");
  });
});

describe("a page that fails", () => {
  test("is one sentence with the request's id, and its cause goes to the log without what it quotes", async () => {
    const broken = createEntrance(world, {
      pages: async () => {
        throw Object.assign(new Error("Failed query: select secret\nparams: someone@people.example"), {
          code: "42601",
        });
      },
    });
    const response = await broken.http.request("http://muster.test/i/a-link-that-nobody-may-see");
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).toMatch(/Something went wrong on our side\. Nothing was changed\. \([0-9a-f-]{36}\)/);
    const lines = logged.join("");
    expect(lines).toContain(/\(([0-9a-f-]{36})\)/.exec(text)?.[1] ?? "no id");
    expect(lines).toContain("42601");
    expect(`${text}${lines}`).not.toMatch(/select secret|someone@|nobody-may-see/);
    broken.close();
  });
});
