# SPDX-License-Identifier: GPL-3.0-or-later
"""A few lines to talk to the range's API server (from inside the node)."""
import http.client, json, os, ssl, threading, time

PKI = os.environ['PKI']
PORT = int(os.environ['LUTHIER_RANGE_API_PORT'])
_ctx = ssl.create_default_context(cafile=PKI + '/ca.crt')
_ctx.load_cert_chain(PKI + '/admin.crt', PKI + '/admin.key')
_local = threading.local()

def get(path, host='127.0.0.1', port=PORT):
    """GET a path; the connection of each thread is kept."""
    conns = _local.__dict__.setdefault('conns', {})
    for last in (False, True):
        c = conns.get((host, port))
        if c is None:
            c = conns[host, port] = http.client.HTTPSConnection(host, port, context=_ctx, timeout=10)
        try:
            c.request('GET', path)
            r = c.getresponse()
            body = r.read()
            if r.status != 200:
                raise RuntimeError('%s: %s' % (path, r.status))
            return json.loads(body)
        except (OSError, http.client.HTTPException):
            conns.pop((host, port), None)
            c.close()
            if last:
                raise

class Cached:
    """The result of a function, kept for some seconds; a failure keeps the old one."""
    def __init__(self, fn, seconds=1.0):
        self.fn, self.seconds, self.at, self.value, self.lock = fn, seconds, 0, None, threading.Lock()
    def __call__(self):
        with self.lock:
            if time.monotonic() - self.at > self.seconds:
                try:
                    self.value = self.fn()
                    self.at = time.monotonic()
                except Exception as e:
                    if self.value is None:
                        raise
                    print('stale:', e, flush=True)
            return self.value
