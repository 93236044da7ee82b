#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lyra's frontend: one static page."""
import signal, sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PAGE = b'<!doctype html><title>Lyra</title><h1>Lyra Platform</h1><p>frontend @VERSION@</p>\n'


class H(BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'

    def do_GET(self):
        self.send_response(200)
        self.send_header('Content-Type', 'text/html')
        self.send_header('Content-Length', str(len(PAGE)))
        self.end_headers()
        self.wfile.write(PAGE)

    def log_message(self, *a):
        pass


signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
print('lyra-frontend @VERSION@ listening on :8000', flush=True)
ThreadingHTTPServer(('0.0.0.0', 8000), H).serve_forever()
