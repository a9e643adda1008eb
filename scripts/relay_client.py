"""A small asynchronous HTTP client and the sides of a relay session. Used by Benchmarks/relay-load and
scripts/relay-survival."""
import asyncio, json, os, subprocess
from concurrent.futures import ThreadPoolExecutor

from speech_service import program


def tokens(data, role, count):
    """Tokens of a role, made while the service runs."""
    def make(number):
        made = subprocess.run([program(), "token", "create", "--role", role, "--name", f"{role}-{number}", "--data", data],
                              capture_output=True, text=True)
        if made.returncode != 0:
            raise SystemExit(f"Error: no token: {made.stderr.strip()}")
        return made.stdout.split()[-1]
    with ThreadPoolExecutor(4) as pool:
        return list(pool.map(make, range(count)))


class Connection:
    """One kept connection; requests go one after the other."""

    def __init__(self, port, token):
        self.port, self.token, self.streams = port, token, None

    async def request(self, method, path, body=None):
        if self.streams is None:
            self.streams = await asyncio.open_connection("127.0.0.1", self.port)
        reader, writer = self.streams
        data = b"" if body is None else json.dumps(body).encode()
        writer.write(f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {self.token}\r\n"
                     f"Content-Type: application/json\r\nContent-Length: {len(data)}\r\n\r\n".encode() + data)
        await writer.drain()
        head = await reader.readuntil(b"\r\n\r\n")
        status, length = int(head.split()[1]), 0
        for line in head.split(b"\r\n"):
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        content = await reader.readexactly(length) if length else b""
        return status, json.loads(content) if content else None

    def close(self):
        if self.streams:
            self.streams[1].close()


async def events(port, token, session, heard):
    """Follows a session; every event goes to heard(kind, value)."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"GET /v1/relay/{session}/events HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {token}\r\n\r\n"
                 .encode())
    await writer.drain()
    head = await reader.readuntil(b"\r\n\r\n")
    if b" 200 " not in head.split(b"\r\n")[0]:
        raise SystemExit(f"Error: no events: {head.splitlines()[0].decode()}")
    kind = ""
    try:
        while line := await reader.readline():
            if line.startswith(b"event: "):
                kind = line[7:].strip().decode()
            elif line.startswith(b"data: "):
                heard(kind, json.loads(line[6:]))
    finally:
        writer.close()


async def session(port, person, operator, number):
    """Opens a session and lets an operator take it."""
    side, desk = Connection(port, person), Connection(port, operator)
    status, view = await side.request("POST", "/v1/relay", {
        "channel": "rtt", "externalId": f"call-{number}", "text": "Buongiorno."})
    assert status == 201, (status, view)
    identifier = view["session"]["id"]
    status, view = await desk.request("POST", f"/v1/relay/{identifier}/accept")
    assert status == 200, (status, view)
    return identifier, side, desk
