import { Inflate } from "fflate";
import { budgets } from "../budgets.ts";
import { Unreadable } from "../model.ts";

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_OCTETS = 22;
const COMMENT_MAX = 0xffff;
/** What readers look at: the parts that are text. Pictures, macros and printer settings are never unpacked. */
const READ = /\.(?:xml|rels)$|^mimetype$/i;

export interface Zip {
  /** Names of all entries. */
  readonly names: readonly string[];
  /** The text parts, unpacked. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly packed: number;
  readonly offset: number;
}

/**
 * Unpacks the text parts of a zip file. What entries claim about their size is not believed: octets are counted as they
 * come out, and the first one too many ends it.
 * @throws Unreadable DAMAGED, PASSWORD_PROTECTED, TOO_COMPLEX
 */
export function readZip(bytes: Uint8Array): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directory(bytes, view);
  const parts = new Map<string, Uint8Array>();
  let left: number = budgets.unpackedOctets;
  for (const entry of entries) {
    if (!READ.test(entry.name)) continue;
    // Two entries of one name are read differently by different programs.
    if (parts.has(entry.name)) throw damaged();
    if (entry.flags & 1) throw new Unreadable({ code: "PASSWORD_PROTECTED" });
    const part = unpack(content(bytes, view, entry), entry.method, left);
    left -= part.length;
    parts.set(entry.name, part);
  }
  return { names: entries.map(({ name }) => name), parts };
}

const damaged = () => new Unreadable({ code: "DAMAGED" });

function directory(bytes: Uint8Array, view: DataView): Entry[] {
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > budgets.zipEntries) throw new Unreadable({ code: "TOO_COMPLEX" });
  const names = new TextDecoder();
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) throw damaged();
    const nameOctets = view.getUint16(at + 28, true);
    const rest = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    entries.push({
      name: names.decode(bytes.subarray(at + 46, at + 46 + nameOctets)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameOctets + rest;
  }
  return entries;
}

/** Where the list of entries ends: the last such mark of the file. */
function endOfDirectory(view: DataView): number {
  const last = view.byteLength - END_OCTETS;
  for (let at = last; at >= Math.max(0, last - COMMENT_MAX); at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw damaged();
}

function content(bytes: Uint8Array, view: DataView, { offset, packed }: Entry): Uint8Array {
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw damaged();
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw damaged();
  return bytes.subarray(start, start + packed);
}

const SLICE = 16 * 1024;

function unpack(packed: Uint8Array, method: number, left: number): Uint8Array {
  if (method === 0) {
    if (packed.length > left) throw new Unreadable({ code: "TOO_COMPLEX" });
    return packed;
  }
  if (method !== 8) throw damaged();
  const chunks: Uint8Array[] = [];
  let octets = 0;
  let complete = false;
  const inflate = new Inflate((chunk, final) => {
    octets += chunk.length;
    if (octets > left) throw new Unreadable({ code: "TOO_COMPLEX" });
    chunks.push(chunk);
    complete ||= final;
  });
  // A slice unpacks to a thousand times its size at most, so that little is unpacked in vain.
  for (let at = 0; at < packed.length || at === 0; at += SLICE)
    inflate.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
  if (!complete) throw damaged();
  return joined(chunks, octets);
}

function joined(chunks: readonly Uint8Array[], octets: number): Uint8Array {
  const whole = new Uint8Array(octets);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
