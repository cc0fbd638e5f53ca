/** A session behind a W3C WebDriver. A client library would bring forty packages for these commands. */
export type WebDriverSession = {
  /** Sends a command of the session, such as `POST url`, and returns its value. */
  command: <Value = null>(method: "POST" | "DELETE", path: string, body?: object) => Promise<Value>;
};

/** Opens a session. Throws with the driver's message. */
export async function openSession(driver: string, capabilities: object): Promise<WebDriverSession> {
  const { sessionId } = await send<{ sessionId: string }>("POST", `${driver}/session`, { capabilities });
  return {
    command: (method, path, body = {}) => send(method, `${driver}/session/${sessionId}${path}`, body),
  };
}

async function send<Value>(method: string, address: string, body: object): Promise<Value> {
  const response = await fetch(address, { method, ...(method === "POST" && { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { value: Value & { error?: string; message?: string } };
  if (!response.ok) throw new Error(`${method} ${address}: ${value.error}: ${value.message}`);
  return value;
}
