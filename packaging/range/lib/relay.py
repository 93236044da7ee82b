#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Relay ports of the host's loopback to the same ports inside the node's
network namespace.  usage: relay.py PID_IN_NAMESPACE PORT[=ADDRESS:PORT]...

The listening sockets are made in the host's network namespace; then this
process enters the node's one, where it opens the outgoing connections."""
import asyncio, ctypes, os, signal, socket, sys

CLONE_NEWNET = 0x40000000

def main():
    pid, maps = int(sys.argv[1]), []
    for a in sys.argv[2:]:
        port, _, to = a.partition('=')
        host, _, tport = (to or '127.0.0.1:' + port).rpartition(':')
        s = socket.socket()
        s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            s.bind(('127.0.0.1', int(port)))
        except OSError as e:
            sys.exit('relay: port %s of 127.0.0.1: %s' % (port, e.strerror))
        s.listen(256)
        maps.append((s, host, int(tport)))
    fd = os.open('/proc/%d/ns/net' % pid, os.O_RDONLY)
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.setns(fd, CLONE_NEWNET):
        sys.exit('setns: ' + os.strerror(ctypes.get_errno()))
    asyncio.run(serve(maps))

async def pump(r, w):
    try:
        while True:
            d = await r.read(65536)
            if not d:
                break
            w.write(d)
            await w.drain()
        if w.can_write_eof():
            w.write_eof()
    except (OSError, asyncio.CancelledError):
        w.close()

def handler(host, port):
    async def handle(r, w):
        try:
            r2, w2 = await asyncio.open_connection(host, port)
        except OSError:
            w.transport.abort()
            return
        try:
            await asyncio.gather(pump(r, w2), pump(r2, w))
        finally:
            w.close()
            w2.close()
    return handle

async def serve(maps):
    servers = [await asyncio.start_server(handler(h, p), sock=s) for s, h, p in maps]
    loop, stop = asyncio.get_running_loop(), asyncio.Event()
    for n in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(n, stop.set)
    await stop.wait()
    os._exit(0)

main()
