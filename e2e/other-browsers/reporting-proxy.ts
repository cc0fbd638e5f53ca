import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const reportPath = "/fault-report";
const controlPath = "/control";
const reportsErrors = `addEventListener("error", (event) => navigator.sendBeacon("${reportPath}", event.message));\n`;

/**
 * Stands before a site and makes browsers without a readable console report: violations of the policy to an
 * address that it adds to the policy, uncaught errors by a line that it puts before the site's scripts.
 */
export async function reportingProxy(site: string) {
  const faults: string[] = [];
  const server = createServer(async (request, response) => {
    const { url: path = "/" } = request;
    if (path === reportPath) {
      faults.push(String(Buffer.concat(await request.toArray())));
      response.writeHead(204).end();
      return;
    }
    if (path === controlPath) {
      const policy = `script-src 'none'; report-uri ${reportPath}`;
      response.writeHead(200, { "content-type": "text/html", "content-security-policy": policy });
      response.end("<!doctype html><title>A page that breaks its policy</title><script>1</script>");
      return;
    }
    const { method = "GET", headers } = request;
    const answer = await fetch(new URL(path, site), {
      method,
      headers: { accept: headers.accept ?? "*/*", "user-agent": headers["user-agent"] ?? "" },
      redirect: "manual",
      ...(method === "POST" && { body: Buffer.concat(await request.toArray()) }),
    });
    const body = Buffer.from(await answer.arrayBuffer());
    const outgoing = new Headers(answer.headers);
    outgoing.delete("content-encoding");
    outgoing.delete("content-length");
    const policy = outgoing.get("content-security-policy");
    if (policy) outgoing.set("content-security-policy", `${policy}; report-uri ${reportPath}`);
    const isScript = outgoing.get("content-type")?.includes("javascript");
    response.writeHead(answer.status, Object.fromEntries(outgoing));
    response.end(isScript ? reportsErrors + body : body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address,
    /** A page whose report proves that reports arrive, and that earlier ones have. */
    control: `${address}${controlPath}`,
    /** The reports so far, without that of the control, and whether that has come. */
    reports: () => ({
      faults: faults.filter((fault) => !fault.includes(controlPath)),
      hasControl: faults.some((fault) => fault.includes(controlPath)),
    }),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
