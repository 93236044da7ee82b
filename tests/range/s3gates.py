# SPDX-License-Identifier: GPL-3.0-or-later
"""What may stand between luthierctl and an S3 server: a line that is cut, and a server that is overloaded."""
import http.client
import http.server
import socket
import ssl
import threading


class Line:
    """A TCP proxy to `port` that ends every connection once `upward` or `downward` bytes went through, then works on."""

    def __init__(self, port, upward=None, downward=None, heal=True):
        self.port, self.left, self.heal, self.cuts = port, {"up": upward, "down": downward}, heal, 0
        self.lock, self.open = threading.Lock(), []
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.address = f"https://127.0.0.1:{self.listener.getsockname()[1]}"
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            try:
                near = self.listener.accept()[0]
            except OSError:
                return
            far = socket.create_connection(("127.0.0.1", self.port))
            with self.lock:
                self.open += [near, far]
            for source, target, way in ((near, far, "up"), (far, near, "down")):
                threading.Thread(target=self.carry, args=(source, target, way), daemon=True).start()

    def carry(self, source, target, way):
        try:
            while data := source.recv(65536):
                if not self.passes(way, len(data)):
                    return
                target.sendall(data)
            target.shutdown(socket.SHUT_WR)
        except OSError:
            pass

    def passes(self, way, count):
        with self.lock:
            if self.left[way] is None:
                return True
            self.left[way] -= count
            if self.left[way] > 0:
                return True
            self.cuts += 1
            self.left[way] = None if self.heal else 1
            for one in self.open:
                try:
                    one.shutdown(socket.SHUT_RDWR)
                except OSError:
                    pass
            return False

    def close(self):
        for one in (self.listener, *self.open):
            one.close()


class Overloaded:
    """Answers 503 SlowDown to the first `times` uploads, with the server's own certificate; carries the rest over."""

    SLOW = (b'<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>SlowDown</Code><Message>Please reduce your request rate.'
            b"</Message></Error>")

    def __init__(self, port, certificate, key, ca, times):
        gate = self
        self.refused, self.lock = 0, threading.Lock()
        context = ssl.create_default_context(cafile=str(ca))

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def carry(self):
                body = self.rfile.read(int(self.headers.get("content-length") or 0))
                with gate.lock:
                    slow = self.command == "PUT" and gate.refused < times
                    gate.refused += slow
                if slow:
                    return self.answer(503, [], gate.SLOW)
                far = http.client.HTTPSConnection("127.0.0.1", port, context=context)
                far.putrequest(self.command, self.path, skip_host=True, skip_accept_encoding=True)
                for name, value in self.headers.items():
                    if name.lower() != "expect":
                        far.putheader(name, value)
                far.endheaders(body)
                reply = far.getresponse()
                headers = [(n, v) for n, v in reply.getheaders() if n.lower() not in ("connection", "content-length", "transfer-encoding")]
                content = reply.read()
                length = reply.getheader("content-length") if self.command == "HEAD" else len(content)
                self.answer(reply.status, headers, content, length)

            def answer(self, status, headers, content, length=None):
                self.send_response_only(status)
                for name, value in headers:
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(content) if length is None else length))
                self.end_headers()
                self.wfile.write(content)

            do_GET = do_PUT = do_POST = do_HEAD = do_DELETE = carry

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        tls.load_cert_chain(certificate, key)
        self.server.socket = tls.wrap_socket(self.server.socket, server_side=True)
        self.address = f"https://127.0.0.1:{self.server.server_address[1]}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()
