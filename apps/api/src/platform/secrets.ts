import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Keys made from the operator's secret, one per purpose. The newest makes, all of them check. */
export interface Secrets {
  /** Keys for links and codes by id, the current one first. */
  readonly linkKeys: readonly LinkKey[];
  /** Hex HMAC-SHA256 of the text with the current form key, cut to 128 bits. */
  sign(purpose: string, text: string): string;
  /** True where `mac` is the sign of the text by any of our keys. */
  verify(purpose: string, text: string, mac: string): boolean;
  seal(plain: Uint8Array): Uint8Array;
  /** @throws where the bytes were sealed by none of our keys, or changed. */
  open(sealed: Uint8Array): Uint8Array;
  /** For libraries that want one string. */
  readonly sessionSecret: string;
}

export interface LinkKey {
  /** One byte that tells which key made a link. */
  readonly id: number;
  readonly key: Uint8Array;
}

const derive = (secret: string, purpose: string): Uint8Array =>
  new Uint8Array(hkdfSync("sha256", secret, "muster", purpose, 32));

export function createSecrets(current: string, previous: readonly string[] = []): Secrets {
  const all = [current, ...previous];
  const macOf = (secret: string, purpose: string, text: string) =>
    createHmac("sha256", derive(secret, `sign:${purpose}`))
      .update(text)
      .digest("hex")
      .slice(0, 32);
  const sealKeys = all.map((secret) => derive(secret, "seal"));
  const [sealKey] = sealKeys;
  if (!sealKey) throw new Error("a secret is needed");
  return {
    linkKeys: all.map((secret) => ({
      id: createHash("sha256").update(`key-id:${secret}`).digest().readUInt8(0),
      key: derive(secret, "link"),
    })),
    sign: (purpose, text) => macOf(current, purpose, text),
    verify: (purpose, text, mac) => all.some((secret) => sameText(macOf(secret, purpose, text), mac)),
    seal: (plain) => seal(sealKey, plain),
    open: (sealed) => openWithAny(sealKeys, sealed),
    sessionSecret: Buffer.from(derive(current, "session")).toString("hex"),
  };
}

function seal(key: Uint8Array, plain: Uint8Array): Uint8Array {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function openWithAny(keys: readonly Uint8Array[], sealed: Uint8Array): Uint8Array {
  let problem: unknown;
  for (const key of keys) {
    try {
      const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, 12));
      decipher.setAuthTag(sealed.subarray(-16));
      return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
    } catch (error) {
      problem = error;
    }
  }
  throw problem;
}

/** Outside production: the secret of this data folder, made at the first start and readable by its owner only. */
export function developmentSecret(dataDir: string): string {
  const file = join(dataDir, "secret");
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    mkdirSync(dataDir, { recursive: true });
    const secret = randomBytes(32).toString("hex");
    writeFileSync(file, secret, { mode: 0o600 });
    return secret;
  }
}

/** Compares in constant time, whatever the lengths. */
export function sameText(one: string, other: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
