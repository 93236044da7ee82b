#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A mail server for tests: RFC 5321 with STARTTLS and AUTH, and the faults that real ones have.

    smtpserver.py FOLDER [key=value …]     prints its port; mails and what was said go to FOLDER/log.json, a line each

    tls=starttls|tls|none   offered, from the first byte, or not
    cert=NAME               FOLDER/NAME.crt and .key
    auth=user:secret        signing in is needed (PLAIN, LOGIN; XOAUTH2 with the secret as its token)
    drop=COMMAND            the connection is cut at it: CONNECT, EHLO, AUTH, MAIL, RCPT, DATA, BODY (while the text comes),
                            END (after the text, before the answer)
    first=COMMAND:CODE      the first such command is answered with it, later ones as they should be
    always=COMMAND:CODE     each is
    refuse=ADDRESS          550 for that recipient
    grey=ADDRESS            450 for that recipient at first
"""
import base64
import json
import socket
import ssl
import sys
import threading


class Cut(Exception):
    pass


class Server:
    def __init__(self, folder, options):
        self.folder, self.o, self.seen, self.lock = folder, options, {}, threading.Lock()

    def log(self, **what):
        with self.lock, open(f"{self.folder}/log.json", "a", encoding="utf-8") as file:
            file.write(json.dumps(what) + "\n")

    def context(self):
        made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        name = self.o.get("cert", "server")
        made.load_cert_chain(f"{self.folder}/{name}.crt", f"{self.folder}/{name}.key")
        return made

    def fault(self, command):
        """The answer that stands in place of the ordinary one, or None."""
        self.seen[command] = self.seen.get(command, 0) + 1
        if self.o.get("drop") == command:
            raise Cut
        for key, applies in (("first", self.seen[command] == 1), ("always", True)):
            name, _, code = self.o.get(key, "").partition(":")
            if name == command and applies:
                return f"{code} not now"
        return None


class Talk:
    def __init__(self, server, connection):
        self.server, self.connection, self.secure, self.known = server, connection, False, not server.o.get("auth")
        self.file = connection.makefile("rb")
        self.sender, self.recipients = None, []

    def say(self, text):
        self.connection.sendall(text.encode() + b"\r\n")

    def line(self):
        line = self.file.readline(65536)
        if not line:
            raise Cut
        return line.decode("utf-8", "replace").rstrip("\r\n")

    def wrap(self):
        self.connection = self.server.context().wrap_socket(self.connection, server_side=True)
        self.file, self.secure = self.connection.makefile("rb"), True

    def run(self):
        if self.server.o.get("tls") == "tls":
            self.wrap()
        if self.server.fault("CONNECT") is None:
            self.say("220 test ESMTP")
        while True:
            line = self.line()
            word = line.split(" ")[0].upper()
            fault = self.server.fault(word)
            if fault:
                self.say(fault)
            elif word == "QUIT":
                return self.say("221 bye")
            elif not getattr(self, word.lower(), self.unknown)(line):
                self.say("500 what?")

    def unknown(self, line):
        return False

    def ehlo(self, line):
        offers = ["test"]
        if self.server.o.get("tls", "starttls") == "starttls" and not self.secure:
            offers.append("STARTTLS")
        if self.server.o.get("auth"):
            offers.append("AUTH PLAIN LOGIN XOAUTH2")
        for offer in offers[:-1]:
            self.say("250-" + offer)
        self.say("250 " + offers[-1])
        return True

    def starttls(self, line):
        self.say("220 go")
        self.wrap()
        return True

    def auth(self, line):
        user, _, secret = self.server.o["auth"].partition(":")
        way = line.split(" ")[1].upper()
        parts = line.split(" ")[2:]

        def asked(prompt):
            self.say("334 " + base64.b64encode(prompt).decode())
            return base64.b64decode(self.line())
        if way == "LOGIN":
            given = (base64.b64decode(parts[0]) if parts else asked(b"Username:"), asked(b"Password:"))
            well = given == (user.encode(), secret.encode())
        else:
            given = base64.b64decode(parts[0]) if parts else asked(b"")
            well = given in (f"\0{user}\0{secret}".encode(), f"user={user}\1auth=Bearer {secret}\1\1".encode())
        self.known = well
        self.server.log(auth=way, well=well, secure=self.secure)
        self.say("235 welcome" if well else "535 wrong")
        return True

    def mail(self, line):
        if not self.known:
            self.say("530 sign in first")
        else:
            self.sender, self.recipients = line[10:], []
            self.say("250 ok")
        return True

    def rcpt(self, line):
        address = line[8:].strip("<>")
        with self.server.lock:
            met = self.server.seen.get(("grey", address), 0)
            self.server.seen["grey", address] = met + 1
        if address == self.server.o.get("refuse"):
            self.say("550 5.1.1 no such person here")
        elif address == self.server.o.get("grey") and met == 0:
            self.say("450 4.2.0 come again later")
        else:
            self.recipients.append(address)
            self.say("250 ok")
        return True

    def data(self, line):
        if not self.recipients:
            self.say("503 no recipients")
            return True
        self.say("354 go on")
        lines = []
        while True:
            if self.server.o.get("drop") == "BODY":
                self.line()
                raise Cut
            one = self.file.readline(1 << 20)
            if not one:
                raise Cut
            if one == b".\r\n":
                break
            lines.append(one[1:] if one.startswith(b".") else one)
        fault = self.server.fault("END")
        if fault:
            self.say(fault)
            return True
        self.server.log(mail=b"".join(lines).decode("utf-8", "replace"), sender=self.sender, to=self.recipients, secure=self.secure)
        self.say("250 taken as 4711")
        return True


def serve(server, connection):
    try:
        Talk(server, connection).run()
    except (Cut, OSError, ssl.SSLError):
        pass
    finally:
        connection.close()


def main():
    folder, options = sys.argv[1], dict(one.split("=", 1) for one in sys.argv[2:])
    server = Server(folder, options)
    listener = socket.create_server(("127.0.0.1", 0))
    print(listener.getsockname()[1], flush=True)
    while True:
        connection, _ = listener.accept()
        threading.Thread(target=serve, args=(server, connection), daemon=True).start()


main()
