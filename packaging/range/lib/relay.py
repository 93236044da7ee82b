#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Relay ports of the host's loopback to the same ports inside the node's
network namespace.  usage: relay.py PID_IN_NAMESPACE PORT[=ADDRESS:PORT]...

The listening sockets are made in the host's network namespace; then this
process enters the node's one, where it opens the outgoing connections."""
import asyncio, contextlib, ctypes, os, signal, socket, struct, sys

CLONE_NEWNET = 0x40000000
LINGER = 10  # s for a client to end after its server did

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
        s.setblocking(False)
        maps.append((s, host, int(tport)))
    fd = os.open('/proc/%d/ns/net' % pid, os.O_RDONLY)
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.setns(fd, CLONE_NEWNET):
        sys.exit('setns: ' + os.strerror(ctypes.get_errno()))
    asyncio.run(serve(maps))

async def pump(loop, a, b, lingers):
    """One direction, to its end. asyncio's streams lose what was said right before a reset, so plain sockets: who
    refuses an upload early says so and hangs up. `lingers`: what still comes for it then is thrown away, for a
    sender that fails does not read the answer."""
    taken = True
    try:
        while data := await loop.sock_recv(a, 1 << 18):
            try:
                if taken:
                    await loop.sock_sendall(b, data)
            except OSError:
                if not lingers:
                    return
                taken = False
        b.shutdown(socket.SHUT_WR)
    except OSError:
        with contextlib.suppress(OSError):
            b.shutdown(socket.SHUT_RDWR)

async def relay(loop, client, host, port):
    with client, socket.socket() as server:
        for s in client, server:
            s.setblocking(False)
            s.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        try:
            await loop.sock_connect(server, (host, port))
        except OSError:  # refused, as it would be without us
            client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack('ii', 1, 0))
            return
        up = loop.create_task(pump(loop, client, server, True))
        try:
            await pump(loop, server, client, False)
            await asyncio.wait({up}, timeout=LINGER)
        except OSError:
            pass
        finally:
            up.cancel()
            await asyncio.wait({up})

async def accept(loop, listening, host, port):
    tasks = set()
    while True:
        try:
            client, _ = await loop.sock_accept(listening)
        except OSError:  # too many open files: those that end make room
            await asyncio.sleep(0.1)
            continue
        task = loop.create_task(relay(loop, client, host, port))
        tasks.add(task)
        task.add_done_callback(tasks.discard)

async def serve(maps):
    loop, stop = asyncio.get_running_loop(), asyncio.Event()
    accepting = [loop.create_task(accept(loop, *m)) for m in maps]
    for n in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(n, stop.set)
    await stop.wait()
    os._exit(0)

main()
