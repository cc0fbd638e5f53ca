import type { Problems } from "@/lib/tips/tip-problems";

/** The server's response, as far as forms need it. `body` holds its other fields. */
export type Answer = {
  status: number;
  problems: Problems;
  /** How long to wait before a retry. */
  minutes: number;
  body: Record<string, unknown>;
};

/** There was no response. */
export const unanswered: Answer = { status: 0, problems: {}, minutes: 1, body: {} };

/** What the server would report about fields, found before sending. Undefined if nothing is wrong. */
export function problemsAnswer(problems: Problems): Answer | undefined {
  return Object.keys(problems).length === 0 ? undefined : { ...unanswered, status: 422, problems };
}

export function post(path: string, body: object): Promise<Answer> {
  return ask(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

export async function ask(path: string, request: RequestInit = {}): Promise<Answer> {
  let response: Response;
  try {
    // Send no cookies, even if another program set one for this site.
    response = await fetch(path, { ...request, credentials: "omit", cache: "no-store" });
  } catch {
    return unanswered;
  }
  const body: unknown = await response.json().catch(() => undefined);
  const fields = isFields(body) ? body : {};
  return {
    status: response.status,
    problems: isFields(fields.problems) ? textsIn(fields.problems) : {},
    minutes: Math.max(1, Math.ceil(Number(response.headers.get("retry-after") ?? 0) / 60)),
    body: fields,
  };
}

/** The text of a field; empty if there is none. */
export function textIn(fields: Record<string, unknown>, name: string): string {
  const { [name]: value } = fields;
  return typeof value === "string" ? value : "";
}

export function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textsIn(fields: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.keys(fields).map((name) => [name, textIn(fields, name)]));
}
