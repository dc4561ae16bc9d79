export { handler } from "./server/handler.ts";

/** The script that the pages load; everything else that the browser needs is named by it. */
export const clientAssets: { readonly script: string } = { script: __CLIENT_SCRIPT__ };
