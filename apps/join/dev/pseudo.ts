import type { PageContext } from "@muster/graphql";
import { handler } from "../src/entry.ts";
import { createFixture, type Fixture } from "./fixtures.ts";
import { type Screen, screens } from "./screens.ts";
import { createPageServer } from "./serving.ts";

// Every page in pseudo words, for the stories that look at all of them. They are listed at /screens.json; the address
// that is given there begins a new world, in which this screen comes next.
const list = Object.entries(screens).flatMap(([page, ways]) =>
  ways.map((screen, index) => ({ ...screen, page, start: `/screens/${page}/${index}` })),
);

/** Starts it on a free port; answers its address, and what stops it. */
export async function servePseudo(): Promise<{ url: string; close: () => void }> {
  let world: Fixture = createFixture("");
  /** Everything that was answered in this world: what stands on its pages and is not ours. */
  let answered: unknown[] = [];
  const begin = (screen: Screen, publicUrl: string): Response => {
    world = createFixture(publicUrl);
    answered = [];
    screen.given?.(world);
    const session = `muster.session=${screen.session ?? ""}; Path=/${screen.session ? "" : "; Max-Age=0"}`;
    return new Response(null, { status: 303, headers: { location: screen.path, "set-cookie": session } });
  };
  let publicUrl = "http://localhost";
  const server = createPageServer({
    publicUrl,
    client: new URL("../client/", import.meta.url),
    contextFor: (request) => {
      const context = world.contextFor(request);
      const execute: PageContext["execute"] = async (document, variables) => {
        const result = await context.execute(document, variables);
        answered.push(result.data);
        return result;
      };
      answered.push(context.requestId);
      return { ...context, execute };
    },
    handler: async (request, context) => {
      const { pathname } = new URL(request.url);
      if (pathname === "/screens.json") return Response.json(list);
      if (pathname === "/data.json") return Response.json(answered);
      const started = list.find(({ start }) => start === pathname);
      return started ? begin(started, publicUrl) : handler(request, { ...context, publicUrl });
    },
  });
  await new Promise<void>((listening) => server.listen(0, "localhost", listening));
  const address = server.address();
  publicUrl = `http://localhost:${typeof address === "object" && address !== null ? address.port : 0}`;
  return { url: publicUrl, close: () => server.close() };
}
