#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A very small ingress controller: TLS on the ingress port, routes from the
Ingress objects of the cluster (host and path prefix), to Services' cluster IPs."""
import http.client, os, ssl, sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import api

def table():
    svc = {}
    for s in api.get('/api/v1/services')['items']:
        svc[s['metadata']['namespace'], s['metadata']['name']] = s
    routes = []
    items = api.get('/apis/networking.k8s.io/v1/ingresses')['items']
    items.sort(key=lambda i: i['metadata']['creationTimestamp'])
    for age, i in enumerate(items):
        ns = i['metadata']['namespace']
        for rule in i['spec'].get('rules') or []:
            for p in (rule.get('http') or {}).get('paths') or []:
                b = p['backend'].get('service') or {}
                s = svc.get((ns, b.get('name')))
                if not s:
                    continue
                want = b.get('port') or {}
                for sp in s['spec']['ports']:
                    if sp['port'] == want.get('number') or sp.get('name') == want.get('name', ''):
                        routes.append((rule.get('host') or '', p.get('path') or '/', age,
                                       s['spec']['clusterIP'], sp['port']))
    routes.sort(key=lambda r: (r[0] == '', -len(r[1]), r[2]))
    return routes

routes = api.Cached(table, 1.0)

class H(BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'
    def do(self):
        body = self.rfile.read(int(self.headers.get('Content-Length') or 0))
        host = (self.headers.get('Host') or '').split(':')[0]
        path = self.path.split('?')[0]
        try:
            for h, p, _, ip, port in routes():
                if h in ('', host) and (path == p or path.startswith(p.rstrip('/') + '/')):
                    c = http.client.HTTPConnection(ip, port, timeout=15)
                    c.request(self.command, self.path, body, {k: v for k, v in self.headers.items() if k.lower() != 'connection'})
                    r = c.getresponse()
                    return self.reply(r.status, r.read(), r.getheader('Content-Type') or 'text/plain')
            self.reply(404, b'default backend - 404\n')
        except OSError as e:
            self.reply(503, ('503 Service Temporarily Unavailable: %s\n' % e).encode())
        except Exception as e:
            self.reply(502, ('502 Bad Gateway: %s\n' % e).encode())
    do_GET = do_POST = do_PUT = do_DELETE = do_PATCH = do_HEAD = do
    def reply(self, code, body, kind='text/plain'):
        self.send_response(code)
        self.send_header('Content-Type', kind)
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        if self.command != 'HEAD':
            self.wfile.write(body)

class S(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128
    def finish_request(self, request, addr):
        request.settimeout(60)
        request = ctx.wrap_socket(request, server_side=True)
        super().finish_request(request, addr)
    def handle_error(self, request, addr):
        print('error', addr, sys.exc_info()[1], flush=True)

ctx = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
ctx.load_cert_chain(api.PKI + '/ingress.crt', api.PKI + '/ingress.key')
S(('127.0.0.1', int(os.environ['LUTHIER_RANGE_INGRESS_PORT'])), H).serve_forever()
