#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Targets for Prometheus (Debian's build has no Kubernetes discovery): the pods
annotated prometheus.io/scrape=true, as http_sd."""
import json, os, sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import api

def targets():
    out = []
    for p in api.get('/api/v1/pods?labelSelector=type!%3Dkwok')['items']:
        m, a = p['metadata'], p['metadata'].get('annotations') or {}
        if a.get('prometheus.io/scrape') == 'true' and p['status'].get('podIP') and p['status'].get('phase') == 'Running':
            out.append({'targets': ['%s:%s' % (p['status']['podIP'], a.get('prometheus.io/port', '80'))],
                        'labels': {'namespace': m['namespace'], 'pod': m['name'], 'app': (m.get('labels') or {}).get('app', '')}})
    return out

cached = api.Cached(targets, 2.0)

class H(BaseHTTPRequestHandler):
    def do_GET(self):
        try:
            code, b = 200, json.dumps(cached()).encode()
        except Exception as e:
            code, b = 500, str(e).encode()
        self.send_response(code)
        self.send_header('Content-Type', 'application/json')
        self.send_header('Content-Length', str(len(b)))
        self.end_headers()
        self.wfile.write(b)
    def log_message(self, *a):
        pass

ThreadingHTTPServer(('127.0.0.1', 9091), H).serve_forever()
