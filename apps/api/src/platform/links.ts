import { createHmac, timingSafeEqual } from "node:crypto";
import type { LinkKey, Secrets } from "./secrets.ts";

/** What an invite link says once its MAC held. */
export interface InviteLink {
  readonly inviteId: string;
  readonly version: number;
}

/** Makes and reads everything secret that a mail carries. Nothing of it is stored. */
export interface Links {
  /** The token of an invite link: lower-case base32, so that a re-cased link still works. */
  inviteToken(inviteId: string, version: number): string;
  /** Null where the token is not one of ours: cut, mistyped or made up. */
  readInviteToken(token: string): InviteLink | null;
  /** Six digits that open the same invite on the code page. */
  inviteCode(inviteId: string, generation: number): string;
  /** True where the code belongs to that invite and generation, under any key that is still accepted. */
  inviteCodeMatches(inviteId: string, generation: number, code: string): boolean;
  /** Six digits that prove an address. */
  proofCode(proofId: string): string;
  proofCodeMatches(proofId: string, code: string): boolean;
  /** Absolute address of a page, from the configured public address. */
  page(path: string): string;
}

const alphabet = "abcdefghijklmnopqrstuvwxyz234567";
const MAC_BYTES = 16;
const TOKEN_BYTES = 1 + 16 + 2 + MAC_BYTES;
const TOKEN_LENGTH = Math.ceil((TOKEN_BYTES * 8) / 5);

export function createLinks(secrets: Secrets, publicUrl: string): Links {
  const [current] = secrets.linkKeys;
  if (!current) throw new Error("a link key is needed");
  const codeWith = (key: LinkKey, text: string) => digits(hmac(key, text));
  const anyCode = (text: string, code: string) =>
    secrets.linkKeys.some((key) => sameBytes(Buffer.from(codeWith(key, text)), Buffer.from(code)));
  return {
    inviteToken: (inviteId, version) => {
      const body = tokenBody(current.id, inviteId, version);
      return toBase32(Buffer.concat([body, hmac(current, body).subarray(0, MAC_BYTES)]));
    },
    readInviteToken: (token) => readToken(secrets.linkKeys, token),
    inviteCode: (inviteId, generation) => codeWith(current, `invite-code:${inviteId}:${generation}`),
    inviteCodeMatches: (inviteId, generation, code) => anyCode(`invite-code:${inviteId}:${generation}`, code),
    proofCode: (proofId) => codeWith(current, `proof-code:${proofId}`),
    proofCodeMatches: (proofId, code) => anyCode(`proof-code:${proofId}`, code),
    page: (path) => `${publicUrl}${path}`,
  };
}

function readToken(keys: readonly LinkKey[], token: string): InviteLink | null {
  // Mail programs re-case links and leave a full stop or a bracket behind; neither changes what the token says.
  const bytes = fromBase32(token.toLowerCase().replace(/[.>,;)\]\s]+$/, ""));
  if (!bytes) return null;
  const body = bytes.subarray(0, TOKEN_BYTES - MAC_BYTES);
  const held = keys.some(
    (key) =>
      key.id === body.readUInt8(0) &&
      sameBytes(hmac(key, body).subarray(0, MAC_BYTES), bytes.subarray(TOKEN_BYTES - MAC_BYTES)),
  );
  if (!held) return null;
  return { inviteId: uuidOf(body.subarray(1, 17)), version: body.readUInt16BE(17) };
}

const hmac = (key: LinkKey, content: string | Uint8Array) =>
  createHmac("sha256", key.key).update(content).digest();

const sameBytes = (one: Uint8Array, other: Uint8Array) =>
  one.length === other.length && timingSafeEqual(one, other);

const digits = (mac: Buffer) => String(mac.readUInt32BE(0) % 1_000_000).padStart(6, "0");

function tokenBody(keyId: number, inviteId: string, version: number): Buffer {
  const body = Buffer.alloc(TOKEN_BYTES - MAC_BYTES);
  body.writeUInt8(keyId, 0);
  body.write(inviteId.replaceAll("-", ""), 1, "hex");
  body.writeUInt16BE(version, 17);
  return body;
}

const uuidOf = (bytes: Buffer) =>
  bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");

function toBase32(bytes: Uint8Array): string {
  let text = "";
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet[(held >>> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? text + alphabet[(held << (5 - bits)) & 31] : text;
}

function fromBase32(text: string): Buffer | null {
  if (text.length !== TOKEN_LENGTH) return null;
  const bytes = Buffer.alloc(TOKEN_BYTES);
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const letter of text) {
    const value = alphabet.indexOf(letter);
    if (value < 0) return null;
    held = (held << 5) | value;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[at] = (held >>> bits) & 255;
      at += 1;
    }
    held &= (1 << bits) - 1;
  }
  return bytes;
}
