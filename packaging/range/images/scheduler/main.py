#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lyra's scheduler: writes a row into jobs every 3 seconds."""
import os, signal, sys, time

import psycopg2

signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
print('INFO  [scheduler] lyra-scheduler @VERSION@ started', flush=True)
while True:
    try:
        c = psycopg2.connect(host=os.environ.get('DB_HOST', 'postgresql'), user=os.environ.get('DB_USER', 'lyra_user'),
                             password=os.environ.get('DB_PASSWORD', ''), dbname=os.environ.get('DB_NAME', 'lyra'), connect_timeout=3)
        with c, c.cursor() as k:
            k.execute("INSERT INTO jobs(name) VALUES ('heartbeat') RETURNING id")
            print('INFO  [scheduler] job heartbeat #%d done' % k.fetchone()[0], flush=True)
        c.close()
    except Exception as e:
        print('ERROR [scheduler] could not connect to database: %s' % str(e).strip().splitlines()[0], flush=True)
    time.sleep(3)
