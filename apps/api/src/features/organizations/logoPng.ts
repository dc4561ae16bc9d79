import { LOGO_OCTETS_MAX } from "@muster/domain";
import sharp, { type Sharp } from "sharp";
import { refuse } from "../../graphql/userError.ts";

/** Octets of the PNG that is kept: mails load it. */
export const LOGO_PNG_OCTETS_MAX = 20_000;
/** Pixels that a picture may have; more would only cost memory. */
const PIXELS_MAX = 25_000_000;
const SECONDS_MAX = 10;

// Of all that the library can read (PDF, SVG with its links, ...), only these three readers are left switched on.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["VipsForeignLoadPngBuffer", "VipsForeignLoadJpegBuffer", "VipsForeignLoadWebpBuffer"],
});

const path = ["image"];

/**
 * The octets of an uploaded picture.
 * @throws Refused LOGO_TOO_LARGE, known by the length of the text; LOGO_NOT_AN_IMAGE for what is no base64.
 */
export function readBase64(image: string): Buffer {
  if (image.length > Math.ceil(LOGO_OCTETS_MAX / 3) * 4) refuse("LOGO_TOO_LARGE", path);
  if (image === "" || image.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(image)) {
    refuse("LOGO_NOT_AN_IMAGE", path);
  }
  const octets = Buffer.from(image, "base64");
  if (octets.length > LOGO_OCTETS_MAX) refuse("LOGO_TOO_LARGE", path);
  return octets;
}

/**
 * Makes the PNG that is kept of a PNG, JPEG or WebP picture, whatever its name was: upright, within 192 by 192 pixels,
 * under 20 kB, without anything that the picture said about itself (place, camera, comments).
 * @throws Refused LOGO_TOO_LARGE for too many pixels; LOGO_NOT_AN_IMAGE for everything else, moving pictures too.
 */
export async function logoPng(octets: Buffer): Promise<Buffer> {
  await refuseUnlessStill(octets);
  const picture = sharp(octets, { limitInputPixels: PIXELS_MAX, failOn: "error" })
    .timeout({ seconds: SECONDS_MAX })
    .autoOrient();
  try {
    return await smallEnough(picture);
  } catch {
    // It began like a picture and is damaged further on.
    return refuse("LOGO_NOT_AN_IMAGE", path);
  }
}

/** Fewer colours before fewer pixels. The last step always fits: 128 by 128 pixels of one octet each. */
const steps = [
  { side: 192, colours: 256 },
  { side: 192, colours: 128 },
  { side: 160, colours: 64 },
  { side: 128, colours: 256 },
] as const;

async function smallEnough(picture: Sharp): Promise<Buffer> {
  for (const { side, colours } of steps) {
    const png = await picture
      .clone()
      .resize(side, side, { fit: "inside", withoutEnlargement: true })
      .png({ palette: true, colours, compressionLevel: 9 })
      .toBuffer();
    if (png.length < LOGO_PNG_OCTETS_MAX) return png;
  }
  throw new Error("the smallest step is under the limit");
}

async function refuseUnlessStill(octets: Buffer): Promise<void> {
  const { format, pages = 1 } = await sharp(octets, { limitInputPixels: PIXELS_MAX })
    .metadata()
    .catch((error: unknown) => {
      const tooMany = error instanceof Error && error.message.includes("pixel limit");
      return refuse(tooMany ? "LOGO_TOO_LARGE" : "LOGO_NOT_AN_IMAGE", path);
    });
  if (!["png", "jpeg", "webp"].includes(format) || pages > 1 || isAnimatedPng(octets)) {
    refuse("LOGO_NOT_AN_IMAGE", path);
  }
}

const pngSignature = Buffer.from("89504e470d0a1a0a", "hex");

/** An animated PNG says so in a chunk before its first pixels; the library reads over it. */
function isAnimatedPng(octets: Buffer): boolean {
  if (!octets.subarray(0, 8).equals(pngSignature)) return false;
  let at = 8;
  while (at + 12 <= octets.length) {
    const kind = octets.toString("latin1", at + 4, at + 8);
    if (kind === "acTL") return true;
    if (kind === "IDAT") return false;
    at += octets.readUInt32BE(at) + 12;
  }
  return false;
}
