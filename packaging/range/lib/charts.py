#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The chart repository and the feed of releases: the files of $STATE/www, read only, over TLS."""
import functools, os, ssl
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer


class H(SimpleHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'
    extensions_map = {'.yaml': 'text/yaml', '.tgz': 'application/gzip', '.json': 'application/json', '': 'application/octet-stream'}

    def list_directory(self, path):
        self.send_error(404)


class S(ThreadingHTTPServer):
    daemon_threads = True

    def finish_request(self, request, addr):
        request.settimeout(30)
        super().finish_request(ctx.wrap_socket(request, server_side=True), addr)

    def handle_error(self, request, addr):
        pass


www = os.environ['STATE'] + '/www'
os.makedirs(www, exist_ok=True)
ctx = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
ctx.load_cert_chain(os.environ['PKI'] + '/charts.crt', os.environ['PKI'] + '/charts.key')
S(('127.0.0.1', int(os.environ['LUTHIER_RANGE_CHARTS_PORT'])), functools.partial(H, directory=www)).serve_forever()
