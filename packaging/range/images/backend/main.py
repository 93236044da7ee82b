#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lyra's backend, as far as operating it goes: migrations at start-up, version,
health (which asks the database), metrics, and what people do with it (lyraapi.py)."""
import json, logging, logging.config, os, signal, sys, threading, time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import psycopg2
from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy.exc import OperationalError

import lyraapi
from dburl import url

VERSION = os.environ.get('LYRA_VERSION', '@VERSION@')
logging.config.fileConfig('/app/alembic.ini', disable_existing_loggers=False)
log = logging.getLogger('app.main')
log.setLevel(logging.INFO)
dblog = logging.getLogger('app.db.init_db')
dblog.setLevel(logging.INFO)


def connect():
    u = url()
    return psycopg2.connect(host=u.host, port=u.port, user=u.username, password=u.password, dbname=u.database, connect_timeout=3)


def migrate():
    cfg = Config('/app/alembic.ini')
    for attempt in range(1, 31):
        try:
            command.upgrade(cfg, 'head')
            dblog.info('Database migration completed successfully')
            return
        except OperationalError as e:
            text = str(e.orig).strip().splitlines()[0] if e.orig else str(e)
            dblog.warning('could not connect to database: %s (attempt %d)', text, attempt)
            if 'authentication failed' in text:
                sys.exit(1)
            time.sleep(2)
        except CommandError as e:
            if "Can't locate revision" in str(e) and os.environ.get('ON_UNKNOWN_REVISION', 'warn') == 'warn':
                dblog.warning('database is newer than this image: %s', e)
                return
            dblog.error('Database migration failed: %s', e)
            sys.exit(1)
        except Exception:
            dblog.exception('Database migration failed')
            sys.exit(1)
    dblog.error('could not connect to database: giving up')
    sys.exit(1)


class Metrics:
    BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5)

    def __init__(self):
        self.lock = threading.Lock()
        self.count, self.hist, self.db = {}, {}, [0, 0.0, 0]
        self.start = time.time()

    def request(self, path, code, seconds):
        with self.lock:
            self.count[path, code] = self.count.get((path, code), 0) + 1
            h = self.hist.setdefault(path, [[0] * len(self.BUCKETS), 0, 0.0])
            for i, b in enumerate(self.BUCKETS):
                h[0][i] += seconds <= b
            h[1] += 1
            h[2] += seconds

    def query(self, seconds, ok):
        with self.lock:
            self.db[0] += 1
            self.db[1] += seconds
            self.db[2] += not ok

    def text(self):
        o = ['# HELP lyra_build_info Version of the backend.', '# TYPE lyra_build_info gauge',
             'lyra_build_info{version="%s"} 1' % VERSION,
             '# HELP http_requests_total Requests served.', '# TYPE http_requests_total counter']
        with self.lock:
            for (p, c), n in sorted(self.count.items()):
                o.append('http_requests_total{path="%s",code="%d"} %d' % (p, c, n))
            o += ['# HELP http_request_duration_seconds Time to serve a request.', '# TYPE http_request_duration_seconds histogram']
            for p, (bs, n, s) in sorted(self.hist.items()):
                for b, v in zip(self.BUCKETS, bs):
                    o.append('http_request_duration_seconds_bucket{path="%s",le="%s"} %d' % (p, b, v))
                o.append('http_request_duration_seconds_bucket{path="%s",le="+Inf"} %d' % (p, n))
                o.append('http_request_duration_seconds_count{path="%s"} %d' % (p, n))
                o.append('http_request_duration_seconds_sum{path="%s"} %.6f' % (p, s))
            o += ['# TYPE db_queries_total counter', 'db_queries_total %d' % self.db[0],
                  '# TYPE db_query_errors_total counter', 'db_query_errors_total %d' % self.db[2],
                  '# TYPE db_query_seconds_total counter', 'db_query_seconds_total %.6f' % self.db[1],
                  '# TYPE process_start_time_seconds gauge', 'process_start_time_seconds %.3f' % self.start]
        return '\n'.join(o) + '\n'


M = Metrics()


def health():
    t, ok, detail = time.time(), True, {}
    try:
        c = connect()
        try:
            with c.cursor() as k:
                k.execute('SELECT version_num FROM alembic_version')
                detail['revision'] = k.fetchone()[0]
        finally:
            c.close()
    except Exception as e:
        ok, detail['error'] = False, str(e).strip().splitlines()[0]
    M.query(time.time() - t, ok)
    return (200 if ok else 503), {'status': 'healthy' if ok else 'unhealthy', 'version': VERSION,
                                  'checks': {'database': {'status': 'up' if ok else 'down', **detail}}}


class H(BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'

    def do_GET(self):
        t, p = time.time(), self.path.split('?')[0]
        if p == '/metrics':
            code, kind, body = 200, 'text/plain; version=0.0.4', M.text()
        else:
            kind = 'application/json'
            if p == '/api/v1/version':
                code, o = 200, {'version': VERSION, 'name': 'lyra-backend', 'pod': os.environ.get('HOSTNAME', '')}
            elif p == '/api/v1/health':
                code, o = health()
            else:
                return self.do_api()
            body = json.dumps(o)
        self.answer(code, kind, body.encode())
        known = p in ('/metrics', '/api/v1/version', '/api/v1/health')
        M.request(p if known else 'other', code, time.time() - t)

    def do_api(self):
        t = time.time()
        raw = self.rfile.read(min(int(self.headers.get('Content-Length') or 0), 1 << 20))
        code, o = lyraapi.answer(connect, self.command, self.path, self.headers, raw)
        self.answer(code, 'application/json', b'' if o is None else json.dumps(o).encode())
        M.request('api', code, time.time() - t)

    do_POST = do_PUT = do_DELETE = do_api

    def answer(self, code, kind, body):
        self.send_response(code)
        self.send_header('Content-Type', kind)
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, fmt, *args):
        if os.environ.get('ACCESS_LOG', '1') == '1' and 'kube-probe' not in self.headers.get('User-Agent', ''):
            logging.getLogger('app.access').warning(fmt, *args)


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128


log.info('Lyra backend %s starting', VERSION)
signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
migrate()
s = Server(('0.0.0.0', 8000), H)
stopping = threading.Event()


def stop(*_):
    # keep serving a moment, until the Service no longer sends requests here
    if not stopping.is_set():
        stopping.set()
        log.info('SIGTERM: draining')
        threading.Thread(target=lambda: (time.sleep(3), s.shutdown()), daemon=True).start()


signal.signal(signal.SIGTERM, stop)
log.info('Lyra backend %s listening on :8000', VERSION)
s.serve_forever()
log.info('stopped')
