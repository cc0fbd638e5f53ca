export const dynamic = "force-static";

// Links are plain. The browser makes them instant by preparing the page that a reader is about to open: it
// fetches the page, and renders it too where the device has memory to spare. "Moderate" is after the pointer
// has rested on a link for a moment. Browsers that save data or power do neither.
// They must not prepare pages for sources: pointing at a link would look like a visit in the network.
const where = { and: [{ href_matches: "/*" }, { not: { href_matches: ["/tips", "/tips/*", "/api/*"] } }] };
const rules = ["prefetch", "prerender"].map((action) => [action, [{ where, eagerness: "moderate" }]]);

export function GET(): Response {
  return new Response(JSON.stringify(Object.fromEntries(rules)), {
    headers: { "content-type": "application/speculationrules+json", "cache-control": "public, max-age=3600" },
  });
}
