export const dynamic = "force-static";

// Links are plain: the browser itself makes them instant, by preparing the page a reader is about to open.
const rules = {
  prerender: [{ where: { href_matches: "/*" }, eagerness: "moderate" }],
};

export function GET(): Response {
  return new Response(JSON.stringify(rules), {
    headers: { "content-type": "application/speculationrules+json", "cache-control": "public, max-age=3600" },
  });
}
