# SPDX-License-Identifier: GPL-3.0-or-later
"""Networks for tests: a relay to the API server that can stop and cut, an HTTP CONNECT proxy and a SOCKS5 proxy."""
import contextlib
import os
import socket
import threading

Chunk = 16 * 1024


def _close(*sockets):
    for one in sockets:
        with contextlib.suppress(OSError):
            one.shutdown(socket.SHUT_RDWR)
        one.close()


class Relay:
    """Listens on a port of its own and carries bytes to `target`. The connection that has brought `limit` bytes from
    the server (or to it: `upwards`) after `arm()` is held; `cut()` ends it, `go_on()` lets it flow again."""

    def __init__(self, target=("127.0.0.1", int(os.environ.get("LUTHIER_RANGE_API_PORT") or 6443))):
        self.target = target
        self.connections = 0
        self.reached = threading.Event()  # a connection is held at the limit
        self._limit = None
        self._upwards = False
        self._proceed = threading.Event()
        self._cut = False
        self._open = set()
        self._server = socket.create_server(("127.0.0.1", 0))
        self.port = self._server.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._proceed.set()
        _close(self._server, *self._open)

    def arm(self, limit, upwards=False):
        self._upwards = upwards
        self._limit = limit

    def go_on(self):
        self._limit = None
        self._proceed.set()

    def cut(self):
        self._cut = True
        self.go_on()

    def destination(self, client):
        """Where the connection is to go; the proxies ask the client."""
        return self.target

    def answered(self, client):
        """The connection stands: the proxies tell the client."""

    def _accept(self):
        while True:
            try:
                client, _ = self._server.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(client,), daemon=True).start()

    def _serve(self, client):
        try:
            # Small, and set before connecting: what the kernel holds back in between is not yet sent for the test.
            server = socket.socket()
            server.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 32 * 1024)
            server.connect(self.destination(client))
            self.answered(client)
        except (OSError, ValueError):
            _close(client)
            return
        self.connections += 1
        self._open |= {client, server}
        threading.Thread(target=self._carry, args=(client, server, True), daemon=True).start()
        self._carry(server, client, False)

    def _carry(self, source, sink, upwards):
        seen = 0
        with contextlib.suppress(OSError):
            while data := source.recv(Chunk):
                sink.sendall(data)
                if upwards != self._upwards or self._limit is None:
                    continue
                seen += len(data)
                if seen >= self._limit:
                    self.reached.set()
                    self._proceed.wait(60)
                    if self._cut:
                        break
        _close(source, sink)


class HttpProxy(Relay):
    """HTTP CONNECT; whatever name is asked for, it is the API server."""

    def __init__(self):
        super().__init__()
        self.asked = []

    def destination(self, client):
        head = b""
        while b"\r\n\r\n" not in head:
            more = client.recv(1)
            if not more:
                raise ValueError("no request")
            head += more
        verb, name, _ = head.split(b"\r\n")[0].decode().split(" ")
        self.asked.append(name)
        if verb != "CONNECT":
            raise ValueError(verb)
        return self.target

    def answered(self, client):
        client.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")


class Socks5Proxy(Relay):
    """SOCKS5 without a password (RFC 1928); whatever name is asked for, it is the API server."""

    def __init__(self):
        super().__init__()
        self.asked = []

    def destination(self, client):
        def take(count):
            data = client.recv(count, socket.MSG_WAITALL)
            if len(data) != count:
                raise ValueError("cut")
            return data
        version, methods = take(2)
        take(methods)
        if version != 5:
            raise ValueError(version)
        client.sendall(b"\x05\x00")
        _, command, _, kind = take(4)
        if command != 1:
            raise ValueError(command)
        name = {1: lambda: socket.inet_ntoa(take(4)), 3: lambda: take(take(1)[0]).decode(),
                4: lambda: socket.inet_ntop(socket.AF_INET6, take(16))}[kind]()
        self.asked.append(f"{name}:{int.from_bytes(take(2), 'big')}")
        return self.target

    def answered(self, client):
        client.sendall(b"\x05\x00\x00\x01\x00\x00\x00\x00\x00\x00")
