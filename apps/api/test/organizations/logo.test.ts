import "reflect-metadata";
import { crc32 } from "node:zlib";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readLogo } from "../../src/features/organizations/index.ts";
import { plainIdOf } from "../../src/platform/globalId.ts";
import { errors, type ReadyOrganization, readyOrganization } from "../support/organization.ts";
import { createWorld, type World } from "../support/world.ts";

const upload = `mutation ($input: UploadLogoInput!) { uploadLogo(input: $input) { organization { logoUrl card { logoUrl } } ${errors} } }`;
const remove = `mutation ($input: RemoveLogoInput!) { removeLogo(input: $input) { organization { logoUrl } ${errors} } }`;

let world: World;
let riverbend: ReadyOrganization;

beforeAll(async () => {
  world = await createWorld();
  riverbend = await readyOrganization(world);
});
afterAll(() => world.close());

/** A picture of one colour, or of noise, which packs badly. */
const picture = (width: number, height: number, noise = false) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: "#0a6f5c",
      ...(noise ? { noise: { type: "gaussian" as const, mean: 128, sigma: 60 } } : {}),
    },
  });

const input = (octets: Uint8Array) => ({
  organizationId: riverbend.id,
  image: Buffer.from(octets).toString("base64"),
});
const refused = (octets: Uint8Array) => riverbend.owner.refusals(upload, input(octets));

/** What is served at the address that an upload answers with. */
async function uploaded(octets: Uint8Array): Promise<Buffer> {
  const { organization } = await riverbend.owner.act(upload, input(octets));
  expect(organization.card.logoUrl).toBe(organization.logoUrl);
  const [, id = "", hash = ""] =
    /^http:\/\/muster\.test\/logos\/([^/]+)\/([^/]+)\.png$/.exec(organization.logoUrl) ?? [];
  expect(id).toBe(plainIdOf("Organization", riverbend.id));
  const png = await readLogo(world.app.db, id, hash);
  if (!png) throw new Error("the logo is not served");
  return Buffer.from(png);
}

/** A PNG chunk with its length and checksum. */
function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

/** A PNG whose header claims other dimensions than it has. */
function claiming(png: Buffer, width: number, height: number): Buffer {
  const header = Buffer.from(png.subarray(16, 29));
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  return Buffer.concat([png.subarray(0, 8), chunk("IHDR", header), png.subarray(33)]);
}

describe("a logo is made again by us", () => {
  test.each([
    ["PNG", () => picture(600, 300).png().toBuffer()],
    ["JPEG", () => picture(600, 300).jpeg().toBuffer()],
    ["WebP", () => picture(600, 300).webp().toBuffer()],
  ])("a %s becomes a PNG that fits 192 by 192 pixels", async (_, make) => {
    const png = await uploaded(await make());
    expect(await sharp(png).metadata()).toMatchObject({ format: "png", width: 192, height: 96 });
    expect(png.length).toBeLessThan(20_000);
  });

  test("a picture that packs badly is kept under 20 kB all the same", async () => {
    const noisy = await picture(700, 700, true).jpeg({ quality: 80 }).toBuffer();
    const png = await uploaded(noisy);
    expect(png.length).toBeLessThan(20_000);
    expect((await sharp(png).metadata()).width).toBeGreaterThanOrEqual(128);
  });

  test("a small one is not blown up, and what can be seen through stays so", async () => {
    const clear = { r: 0, g: 0, b: 0, alpha: 0 };
    const small = await sharp({ create: { width: 40, height: 20, channels: 4, background: clear } })
      .png()
      .toBuffer();
    const png = await uploaded(small);
    expect(await sharp(png).metadata()).toMatchObject({ width: 40, height: 20 });
    const { data } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    expect(data.at(3)).toBe(0);
  });

  test("it is turned upright, and says nothing of camera, place or author any more", async () => {
    const secret = "taken at home by Ana";
    const told = await picture(200, 100)
      .withMetadata({ orientation: 6 })
      .withExifMerge({ IFD0: { Copyright: secret, Artist: secret } })
      .jpeg()
      .toBuffer();
    expect(told.includes(secret)).toBe(true);
    expect((await sharp(told).metadata()).orientation).toBe(6);
    const png = await uploaded(told);
    const kept = await sharp(png).metadata();
    expect(kept).toMatchObject({ width: 96, height: 192 });
    expect([kept.exif, kept.xmp, kept.icc, kept.iptc, kept.orientation]).toEqual(Array(5).fill(undefined));
    expect(png.includes("Ana")).toBe(false);
  });

  test("a new logo has a new address, and the old address shows nothing", async () => {
    const first = await riverbend.owner.act(upload, input(await picture(50, 50).png().toBuffer()));
    await riverbend.owner.act(upload, input(await picture(60, 50).png().toBuffer()));
    const [, id = "", hash = ""] = /logos\/(.+)\/(.+)\.png/.exec(first.organization.logoUrl) ?? [];
    expect(await readLogo(world.app.db, id, hash)).toBeNull();
  });

  test("removed, it is gone; removing it twice is the same as once", async () => {
    await uploaded(await picture(50, 50).png().toBuffer());
    for (const _ of [1, 2]) {
      const { organization } = await riverbend.owner.act(remove, { organizationId: riverbend.id });
      expect(organization.logoUrl).toBeNull();
    }
  });

  test("addresses that are none show nothing and break nothing", async () => {
    const { db } = world.app;
    expect(await readLogo(db, "not-an-id", "0".repeat(32))).toBeNull();
    expect(await readLogo(db, plainIdOf("Organization", riverbend.id), "../../etc/passwd")).toBeNull();
  });
});

describe("what is no logo", () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="http://169.254.169.254/"/></svg>`;

  test.each([
    ["an SVG", async () => Buffer.from(svg)],
    ["an SVG behind an XML declaration", async () => Buffer.from(`<?xml version="1.0"?>\n${svg}`)],
    ["a GIF", () => picture(9, 9).gif().toBuffer()],
    ["a moving GIF", () => moving("gif")],
    ["a moving WebP", () => moving("webp")],
    ["a TIFF", () => picture(9, 9).tiff().toBuffer()],
    ["text that was renamed", async () => Buffer.from("This is logo.png, believe me.")],
    ["a page", async () => Buffer.from("<!doctype html><script>alert(1)</script>")],
    ["a PDF", async () => Buffer.from("%PDF-1.7\n1 0 obj\n<< >>\nendobj")],
    ["the first octets of a PNG and nothing more", async () => Buffer.from("89504e470d0a1a0a", "hex")],
    [
      "a PNG that is cut in half",
      async () => (await picture(300, 300, true).png().toBuffer()).subarray(0, 4000),
    ],
    [
      "one pixel that claims to be 3,000 by 3,000",
      async () => claiming(await picture(1, 1).png().toBuffer(), 3000, 3000),
    ],
  ])("%s is refused", async (_, make) => {
    expect(await refused(await make())).toEqual(["LOGO_NOT_AN_IMAGE"]);
  });

  test("a moving PNG is refused, a still one with other chunks is not", async () => {
    const still = await picture(20, 20).png().toBuffer();
    const after = (extra: Buffer) => Buffer.concat([still.subarray(0, 33), extra, still.subarray(33)]);
    const frames = Buffer.alloc(8);
    frames.writeUInt32BE(2, 0);
    expect(await refused(after(chunk("acTL", frames)))).toEqual(["LOGO_NOT_AN_IMAGE"]);
    await uploaded(after(chunk("tEXt", Buffer.from("Comment\0acTL is a word here"))));
  });

  test("a header that claims 60,000 by 60,000 pixels is refused before anything is unpacked", async () => {
    const bomb = claiming(await picture(10, 10).png().toBuffer(), 60_000, 60_000);
    expect(await refused(bomb)).toEqual(["LOGO_TOO_LARGE"]);
  });

  test("1 MB fits, one octet more is too large", async () => {
    const png = await picture(30, 30).png().toBuffer();
    const padded = (size: number) => {
      const rest = size - png.length - 12;
      return Buffer.concat([png.subarray(0, 33), chunk("prVt", Buffer.alloc(rest)), png.subarray(33)]);
    };
    const megabyte = 1024 * 1024;
    expect(padded(megabyte)).toHaveLength(megabyte);
    await uploaded(padded(megabyte));
    expect(await refused(padded(megabyte + 1))).toEqual(["LOGO_TOO_LARGE"]);
  });

  test("what is no base64 is refused", async () => {
    for (const image of ["", "not base64!", "data:image/png;base64,iVBORw0KGgo=", "AAA"]) {
      const refusals = await riverbend.owner.refusals(upload, { organizationId: riverbend.id, image });
      expect(refusals).toEqual(["LOGO_NOT_AN_IMAGE"]);
    }
  });

  test("a refusal leaves the logo that is there", async () => {
    const before = await riverbend.owner.act(upload, input(await picture(64, 64).png().toBuffer()));
    await refused(Buffer.from("nothing"));
    const { organization } = await riverbend.owner.data(
      "query ($id: ID!) { organization(id: $id) { logoUrl } }",
      {
        id: riverbend.id,
      },
    );
    expect(organization.logoUrl).toBe(before.organization.logoUrl);
  });
});

/** Two frames. */
async function moving(format: "gif" | "webp"): Promise<Buffer> {
  const frames = [
    await picture(9, 9).png().toBuffer(),
    await sharp({ create: { width: 9, height: 9, channels: 3, background: "red" } })
      .png()
      .toBuffer(),
  ];
  return sharp(frames, { join: { animated: true } })
    .toFormat(format)
    .toBuffer();
}

test("only so many are made again in an hour", async () => {
  const busy = await readyOrganization(world);
  const image = (await picture(8, 8).png().toBuffer()).toString("base64");
  const once = () => busy.owner.refusals(upload, { organizationId: busy.id, image });
  for (let count = 0; count < 30; count += 1) expect(await once()).toEqual([]);
  expect(await once()).toEqual(["RATE_LIMITED"]);
});
