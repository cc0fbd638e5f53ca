export const dynamic = "force-static";

// Links are plain. The browser makes them instant by prerendering the page that a reader is about to open. It
// must not prerender pages for sources: pointing at a link would look like a visit in the network.
const rules = {
  prerender: [
    {
      where: { and: [{ href_matches: "/*" }, { not: { href_matches: ["/tips", "/tips/*", "/api/*"] } }] },
      eagerness: "moderate",
    },
  ],
};

export function GET(): Response {
  return new Response(JSON.stringify(rules), {
    headers: { "content-type": "application/speculationrules+json", "cache-control": "public, max-age=3600" },
  });
}
