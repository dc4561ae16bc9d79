import { describe, expect, it } from "vitest";
import { answersOf } from "../src/features/imports/preview/changes.ts";
import { type PlanServer, planQueue } from "../src/features/imports/preview/planQueue.ts";
import type { ImportPlanFragment, UpdateImportInput } from "../src/generated/graphql/graphql.ts";
import { planRow } from "./importRows.ts";

const conflict = { code: "VERSION_CONFLICT", message: "It was changed by Dana." };

const plan = (more: Partial<ImportPlanFragment> = {}): ImportPlanFragment => ({
  ...{ id: "import", fileName: "staff.xlsx", status: "PREVIEW", version: 1, createdBy: "Dana" },
  ...{ createdAt: "2026-11-27T15:00:00Z", defaultGroup: null, repairs: [], answers: [] },
  rows: [planRow(2), planRow(3)],
  tally: { all: 2, go: 0, stay: 2, emails: 0, by: [] },
  ...more,
});

/** The server as others see it too: each save on top of the newest version, or a conflict. */
function serverOf(first: ImportPlanFragment) {
  let now = first;
  let down = false;
  const asked: UpdateImportInput[] = [];
  const act = (input: UpdateImportInput) => {
    const edits = new Map((input.rows ?? []).map((edit) => [edit.row, edit]));
    const rows = now.rows.map((row) => {
      const { email, groups } = edits.get(row.row) ?? {};
      return { ...row, email: email ?? row.email, groups: groups ?? row.groups };
    });
    now = { ...now, rows, version: now.version + 1, tally: { ...now.tally, go: 1 } };
    return now;
  };
  const server: PlanServer = {
    async save(input) {
      asked.push(input);
      await Promise.resolve();
      if (down) throw new Error("No connection.");
      if (input.version !== now.version) return { plan: null, refusal: conflict };
      return { plan: act(input), refusal: null };
    },
    read: async () => now,
  };
  const theirs = (row: number, email: string) =>
    void act({ importId: now.id, version: now.version, rows: [{ row, email }] });
  return { server, asked, theirs, now: () => now, fail: (is: boolean) => (down = is) };
}

const typed = (row: number, email: string) => ({ edits: [{ row, email }] });
const emails = ({ rows }: ImportPlanFragment) => rows.map(({ email }) => email);

function start() {
  const others = serverOf(plan());
  return { ...others, queue: planQueue(plan(), others.server) };
}

describe("Changes of a plan in their turn", () => {
  it("are saved one after the other, and what is made meanwhile goes together", async () => {
    const { queue, asked, now } = start();
    for (const email of ["a@x.co", "b@x.co", "c@x.co"]) queue.make(typed(2, email));
    expect(queue.state()).toMatchObject({ saving: true, unsaved: true, waiting: [{ email: "c@x.co" }] });
    expect(await queue.saved()).toEqual(now());
    expect(asked.map(({ rows }) => rows?.[0]?.email)).toEqual(["a@x.co", "c@x.co"]);
    expect(queue.state()).toEqual({ saving: false, unsaved: false, waiting: [], trouble: null });
    expect(answersOf(now())).toEqual([]);
  });

  it("wait while somebody else's change stands open, whatever is typed, and never overwrite it", async () => {
    const { queue, asked, theirs, now } = start();
    theirs(2, "theirs@x.co");
    queue.make(typed(2, "mine@x.co"));
    expect(await queue.saved()).toBeNull();
    expect(queue.state().trouble?.kind).toBe("CONFLICT");

    queue.make(typed(3, "next@x.co"));
    expect(await queue.saved()).toBeNull();
    expect(asked).toHaveLength(1);
    expect(emails(now())[0]).toBe("theirs@x.co");
    expect(queue.state()).toMatchObject({ trouble: { kind: "CONFLICT" }, saving: false });
    expect(queue.state().waiting).toHaveLength(2);

    queue.retry();
    await queue.saved();
    expect(emails(now())).toEqual(["mine@x.co", "next@x.co"]);
    expect(queue.state()).toMatchObject({ trouble: null, unsaved: false });
  });

  it("are told from somebody else's also where the page hears of those first", async () => {
    const { server, theirs, now } = serverOf(plan());
    const read = async () => {
      queue.know(now());
      return now();
    };
    const queue = planQueue(plan(), { ...server, read });
    theirs(2, "theirs@x.co");
    queue.make(typed(2, "mine@x.co"));
    await queue.saved();
    const trouble = { kind: "CONFLICT", mine: { version: 1 }, theirs: { version: 2 } };
    expect(queue.state().trouble).toMatchObject(trouble);
  });

  it("are forgotten where somebody else's are taken", async () => {
    const { queue, theirs, now } = start();
    theirs(2, "theirs@x.co");
    queue.make(typed(2, "mine@x.co"));
    await queue.saved();
    queue.discard();
    expect(queue.state()).toEqual({ saving: false, unsaved: false, waiting: [], trouble: null });
    queue.make(typed(3, "next@x.co"));
    expect(await queue.saved()).toEqual(now());
    expect(emails(now())).toEqual(["theirs@x.co", "next@x.co"]);
  });

  it("stay where they could not be sent, and go with the next one", async () => {
    const { queue, fail, now } = start();
    fail(true);
    queue.make(typed(2, "mine@x.co"));
    expect(await queue.saved()).toBeNull();
    expect(queue.state()).toMatchObject({ trouble: { kind: "FAILED" }, unsaved: true });
    expect(emails(queue.shown())[0]).toBe("mine@x.co");
    fail(false);
    queue.make(typed(3, "next@x.co"));
    expect(emails((await queue.saved()) ?? plan())).toEqual(["mine@x.co", "next@x.co"]);
    expect(now().version).toBe(2);
  });

  it("tell the tally that they made, so that what is pressed right after is judged by it", async () => {
    const { queue } = start();
    queue.make(typed(2, "good@x.co"));
    expect((await queue.saved())?.tally.go).toBe(1);
  });

  it("that were discarded while they were on their way leave no trouble", async () => {
    const { queue, fail } = start();
    fail(true);
    queue.make(typed(2, "mine@x.co"));
    queue.discard();
    await queue.saved();
    expect(queue.state()).toEqual({ saving: false, unsaved: false, waiting: [], trouble: null });
  });
});
