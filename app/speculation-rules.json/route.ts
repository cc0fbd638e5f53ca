export const dynamic = "force-static";

// Links are plain: the browser itself makes them instant, by preparing the page a reader is about to open. The pages for
// sources are asked for only by those who open them: pointing at a link must not look like a visit.
const rules = {
  prerender: [
    {
      where: {
        and: [{ href_matches: "/*" }, { not: { href_matches: ["/tips", "/tips/*", "/api/*"] } }],
      },
      eagerness: "moderate",
    },
  ],
};

export function GET(): Response {
  return new Response(JSON.stringify(rules), {
    headers: { "content-type": "application/speculationrules+json", "cache-control": "public, max-age=3600" },
  });
}
