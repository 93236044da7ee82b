#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Container images without Docker.

  mkimage.py pause BINARY OUT.tar      an image of one static binary, as an OCI archive
  mkimage.py base ROOTFS BUILD         the base layer -> BUILD/oci + BUILD/base.json
  mkimage.py lyra IMAGES BUILD PG V... Lyra's images of the versions V on that base
  mkimage.py list BUILD                names of the images in BUILD/oci
"""
import gzip, hashlib, io, json, os, shutil, sys, tarfile, zlib

EPOCH = '2024-01-01T00:00:00Z'
T = 1704067200

class Blobs:
    def __init__(self, root):
        self.root = root
        os.makedirs(root + '/blobs/sha256', exist_ok=True)
        with open(root + '/oci-layout', 'w') as f:
            f.write('{"imageLayoutVersion": "1.0.0"}')
    def put(self, data):
        d = hashlib.sha256(data).hexdigest()
        p = '%s/blobs/sha256/%s' % (self.root, d)
        if not os.path.exists(p):
            with open(p + '.new', 'wb') as f:
                f.write(data)
            os.rename(p + '.new', p)
        return {'digest': 'sha256:' + d, 'size': len(data)}

class HashingGzip:
    """A file that gzips to a path and knows both digests."""
    def __init__(self, path, level):
        self.f = open(path, 'wb')
        self.z = zlib.compressobj(level, zlib.DEFLATED, 31)
        self.raw, self.packed, self.size = hashlib.sha256(), hashlib.sha256(), 0
    def write(self, d):
        self.raw.update(d)
        self._out(self.z.compress(d))
        return len(d)
    def _out(self, d):
        self.packed.update(d); self.size += len(d); self.f.write(d)
    def close(self):
        self._out(self.z.flush()); self.f.close()

def clean(t):
    t.mtime, t.uname, t.gname = T, '', ''
    return t

def layer_of(entries):
    """entries: (name, mode, bytes or None for a directory) -> gzipped tar, diff id"""
    b = io.BytesIO()
    with tarfile.open(fileobj=b, mode='w', format=tarfile.GNU_FORMAT) as t:
        for name, mode, data in entries:
            i = clean(tarfile.TarInfo(name))
            i.mode = mode
            if data is None:
                i.type = tarfile.DIRTYPE
                t.addfile(i)
            else:
                i.size = len(data)
                t.addfile(i, io.BytesIO(data))
    raw = b.getvalue()
    return gzip.compress(raw, 6, mtime=0), 'sha256:' + hashlib.sha256(raw).hexdigest()

def add_image(blobs, layers, diff_ids, config, refs):
    conf = {'created': EPOCH, 'architecture': 'amd64', 'os': 'linux', 'config': config,
            'rootfs': {'type': 'layers', 'diff_ids': diff_ids},
            'history': [{'created': EPOCH, 'created_by': 'range'} for _ in diff_ids]}
    c = blobs.put(json.dumps(conf, sort_keys=True).encode())
    man = {'schemaVersion': 2, 'mediaType': 'application/vnd.oci.image.manifest.v1+json',
           'config': {'mediaType': 'application/vnd.oci.image.config.v1+json', **c},
           'layers': [{'mediaType': 'application/vnd.oci.image.layer.v1.tar+gzip', **l} for l in layers]}
    m = blobs.put(json.dumps(man, sort_keys=True).encode())
    return [{'mediaType': 'application/vnd.oci.image.manifest.v1+json', **m, 'annotations': a} for a in refs]

def write_index(root, manifests):
    with open(root + '/index.json', 'w') as f:
        json.dump({'schemaVersion': 2, 'mediaType': 'application/vnd.oci.image.index.v1+json', 'manifests': manifests}, f)

def pause(binary, out):
    d = out + '.d'
    shutil.rmtree(d, ignore_errors=True)
    b = Blobs(d)
    data, diff = layer_of([('pause', 0o755, open(binary, 'rb').read())])
    name = 'range.local/pause:1'
    write_index(d, add_image(b, [b.put(data)], [diff], {'Entrypoint': ['/pause']},
                [{'io.containerd.image.name': name, 'org.opencontainers.image.ref.name': name}]))
    with tarfile.open(out, 'w') as t:
        t.add(d, arcname='.')
    shutil.rmtree(d)

def base(rootfs, build):
    oci = build + '/oci'
    shutil.rmtree(oci, ignore_errors=True)
    Blobs(oci)
    tmp = build + '/base.tmp'
    h = HashingGzip(tmp, 1)
    raw = 0
    with tarfile.open(fileobj=h, mode='w|', format=tarfile.GNU_FORMAT, bufsize=1 << 20) as t:
        for top, dirs, files in os.walk(rootfs):
            dirs.sort()
            for n in sorted(dirs + files):
                p = os.path.join(top, n)
                i = clean(t.gettarinfo(p, os.path.relpath(p, rootfs)))
                i.uid = i.gid = 0
                if i.isreg():
                    with open(p, 'rb') as f:
                        t.addfile(i, f)
                    raw += i.size
                else:
                    t.addfile(i)
    h.close()
    d = h.packed.hexdigest()
    os.rename(tmp, '%s/blobs/sha256/%s' % (oci, d))
    with open(build + '/base.json', 'w') as f:
        json.dump({'digest': 'sha256:' + d, 'size': h.size, 'diff_id': 'sha256:' + h.raw.hexdigest(), 'unpacked': raw}, f)
    print('base layer: %.1f MiB packed, %.1f MiB unpacked' % (h.size / 2**20, raw / 2**20), file=sys.stderr)

PATH = 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'
ENV = [PATH, 'LANG=C.UTF-8', 'PYTHONUNBUFFERED=1', 'PYTHONDONTWRITEBYTECODE=1']

def tree(src, dst, version):
    """Files of one image; NAME.since-X.Y.Z goes in from that version on."""
    key = lambda v: tuple(int(x) for x in v.split('.'))
    out, seen = [], set()
    for top, dirs, files in os.walk(src):
        dirs.sort()
        for n in sorted(files):
            name = n
            if '.since-' in n:
                name, since = n.split('.since-')
                if key(version) < key(since):
                    continue
            rel = os.path.normpath(os.path.join(dst, os.path.relpath(top, src), name))
            parts = rel.split('/')[:-1]
            for k in range(1, len(parts) + 1):
                d = '/'.join(parts[:k])
                if d not in seen:
                    seen.add(d)
                    out.append((d, 0o755, None))
            p = os.path.join(top, n)
            data = open(p, 'rb').read().replace(b'@VERSION@', version.encode())
            out.append((rel, 0o755 if os.access(p, os.X_OK) else 0o644, data))
    return out

def lyra(images, build, pg, versions):
    with open(build + '/base.json') as f:
        b = json.load(f)
    blobs = Blobs(build + '/oci')
    blayer = {'digest': b['digest'], 'size': b['size']}
    man = []
    def image(name, version, dst, config):
        data, diff = layer_of(tree('%s/%s' % (images, name.replace('lyra-', '')), dst, version))
        config['Env'] = ENV + config.pop('Env', [])
        man.extend(add_image(blobs, [blayer, blobs.put(data)], [b['diff_id'], diff], config,
                   [{'org.opencontainers.image.ref.name': 'lyra/%s:%s' % (name, version)}]))
    image('postgres', pg, 'usr/local/bin', {'Entrypoint': ['docker-entrypoint.sh'], 'Cmd': ['postgres'],
          'ExposedPorts': {'5432/tcp': {}}, 'StopSignal': 'SIGINT', 'Env': ['PGDATA=/var/lib/postgresql/data/pgdata']})
    image('redis', '7', 'usr/local/bin', {'Entrypoint': ['redis-server', '--save', '', '--protected-mode', 'no'], 'ExposedPorts': {'6379/tcp': {}}})
    for v in versions:
        for n in ('backend', 'frontend', 'scheduler'):
            image('lyra-' + n, v, 'app', {'Entrypoint': ['python3', '/app/main.py'], 'WorkingDir': '/app', 'User': '1000:1000',
                  'Env': ['LYRA_VERSION=' + v], 'ExposedPorts': {'8000/tcp': {}}})
    write_index(build + '/oci', man)

if __name__ == '__main__':
    a = sys.argv[1:]
    if a[0] == 'pause':
        pause(a[1], a[2])
    elif a[0] == 'base':
        base(a[1], a[2])
    elif a[0] == 'lyra':
        lyra(a[1], a[2], a[3], a[4:])
    elif a[0] == 'list':
        for m in json.load(open(a[1] + '/oci/index.json'))['manifests']:
            print(m['annotations']['org.opencontainers.image.ref.name'])
