/** The 404 for programs at an unknown address. */
export function noSuchRoute(): Response {
  return new Response("No such address.\n", {
    status: 404,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}
