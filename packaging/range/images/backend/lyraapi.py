# SPDX-License-Identifier: GPL-3.0-or-later
"""What people do with Lyra, as far as a smoke test looks at it: sign in and out, change
the tenant, keep projects, and see that the scheduler's jobs run. Sessions are in the
database, so that every replica knows them."""
import hashlib, hmac, json, os, re, secrets
from urllib.parse import parse_qs, urlsplit


class Answer(Exception):
    def __init__(self, code, body=None):
        self.code, self.body = code, body


def refuse(code, detail):
    raise Answer(code, {'detail': detail})


def login(k, body, **_):
    email, password = os.environ.get('SMOKE_EMAIL', ''), os.environ.get('SMOKE_PASSWORD', '')
    right = (password and isinstance(body.get('password'), str) and body.get('email') == email
             and hmac.compare_digest(body['password'].encode(), password.encode()))
    if not right:
        refuse(401, 'wrong e-mail or password')
    token = secrets.token_urlsafe(32)
    k.execute("INSERT INTO sessions(token, email, tenant_id) SELECT %s, %s, min(id) FROM tenants", (digest(token), email))
    return 200, {'access_token': token, 'token_type': 'bearer'}


def logout(k, token, **_):
    k.execute('DELETE FROM sessions WHERE token = %s', (token,))
    return 204, None


def me(k, session, **_):
    return 200, {'email': session[0], 'tenant': session[2]}


def tenants(k, **_):
    k.execute('SELECT name FROM tenants ORDER BY id')
    return 200, {'items': [row[0] for row in k.fetchall()]}


def switch(k, token, body, **_):
    k.execute('UPDATE sessions SET tenant_id = t.id FROM tenants t WHERE t.name = %s AND token = %s RETURNING t.name', (body.get('tenant'), token))
    row = k.fetchone()
    if not row:
        refuse(404, 'no such tenant')
    return 200, {'tenant': row[0]}


def projects(k, session, **_):
    k.execute('SELECT id, name FROM projects WHERE tenant_id = %s ORDER BY id', (session[1],))
    return 200, {'items': [{'id': i, 'name': n} for i, n in k.fetchall()]}


def one(k, statement, values):
    k.execute(statement + ' RETURNING id, name' if not statement.startswith('SELECT') else statement, values)
    row = k.fetchone()
    if not row:
        refuse(404, 'no such project')
    return {'id': row[0], 'name': row[1]}


def create(k, session, body, **_):
    if not isinstance(body.get('name'), str) or not body['name']:
        refuse(422, 'a project needs a name')
    return 201, one(k, 'INSERT INTO projects(tenant_id, name) VALUES (%s, %s)', (session[1], body['name']))


def read(k, session, number, **_):
    return 200, one(k, 'SELECT id, name FROM projects WHERE tenant_id = %s AND id = %s', (session[1], number))


def rename(k, session, number, body, **_):
    return 200, one(k, 'UPDATE projects SET name = %s WHERE tenant_id = %s AND id = %s', (body.get('name'), session[1], number))


def remove(k, session, number, **_):
    one(k, 'DELETE FROM projects WHERE tenant_id = %s AND id = %s', (session[1], number))
    return 204, None


def latest_job(k, query, **_):
    k.execute('SELECT id, name, ran_at FROM jobs WHERE id > %s ORDER BY id DESC LIMIT 1', (int(query.get('after', ['0'])[0]),))
    row = k.fetchone()
    if not row:
        refuse(404, 'no job ran since then')
    return 200, {'id': row[0], 'name': row[1], 'ranAt': row[2].isoformat()}


ROUTES = [(method, re.compile('/api/v1/' + path), function) for method, path, function in (
    ('POST', 'auth/login', login), ('POST', 'auth/logout', logout), ('GET', 'me', me), ('GET', 'tenants', tenants),
    ('POST', 'tenants/switch', switch), ('GET', 'projects', projects), ('POST', 'projects', create),
    ('GET', r'projects/(\d{1,9})', read), ('PUT', r'projects/(\d{1,9})', rename), ('DELETE', r'projects/(\d{1,9})', remove),
    ('GET', 'jobs/latest', latest_job))]


def digest(token):
    return hashlib.sha256(token.encode()).hexdigest()


def session_of(k, token):
    k.execute('SELECT s.email, s.tenant_id, t.name FROM sessions s JOIN tenants t ON t.id = s.tenant_id WHERE s.token = %s', (token,))
    return k.fetchone() or refuse(401, 'not signed in')


def answer(connect, method, target, headers, raw):
    """The status and the body (None: nothing) of a request."""
    url = urlsplit(target)
    fits = [(m, found, function) for m, pattern, function in ROUTES if (found := pattern.fullmatch(url.path))]
    chosen = [(found, function) for m, found, function in fits if m == method]
    if not chosen:
        return (405, {'detail': 'Method Not Allowed'}) if fits else (404, {'detail': 'Not Found'})
    found, function = chosen[0]
    try:
        body = json.loads(raw or b'{}')
        if not isinstance(body, dict):
            raise ValueError
        c = connect()
        try:
            with c, c.cursor() as k:
                token = digest(headers.get('Authorization', '').removeprefix('Bearer '))
                return function(k=k, body=body, token=token, query=parse_qs(url.query), number=(found.groups() or (None,))[0],
                                session=None if function is login else session_of(k, token))
        finally:
            c.close()
    except Answer as a:
        return a.code, a.body
    except ValueError:
        return 422, {'detail': 'not understood'}
    except Exception as e:
        return 503, {'detail': str(e).strip().splitlines()[0]}
