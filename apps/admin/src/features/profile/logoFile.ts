import { LOGO_OCTETS_MAX, type RefusalCode } from "@muster/domain";

export const logoTypes = ["image/png", "image/jpeg", "image/webp"] as const;

/** Why a file cannot be the logo, as far as the browser can tell; the server looks at its bytes. */
export function logoMistake({
  type,
  size,
}: {
  readonly type: string;
  readonly size: number;
}): RefusalCode | null {
  if (!logoTypes.some((known) => known === type)) return "LOGO_NOT_AN_IMAGE";
  return size > LOGO_OCTETS_MAX ? "LOGO_TOO_LARGE" : null;
}

/** A file's bytes as base64, without the prefix of a data address. */
export function base64Of(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error);
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ""));
    reader.readAsDataURL(file);
  });
}
