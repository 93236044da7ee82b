#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What charts say about themselves, from one changelog (Keep a Changelog, with ages in place
of dates, so that the range always has a release of some days ago).

  chartmeta.py annotate CHANGELOG VERSION CHART_DIR   annotation and CHANGELOG.md of a chart
  chartmeta.py publish CHANGELOG WWW                  times in WWW/charts/index.yaml, WWW/releases.json
"""
import datetime, json, re, sys


def releases(path):
    """[(version, age in days, [(kind, text)], markdown)], newest first"""
    out = []
    for part in re.split(r'^## ', open(path).read(), flags=re.M)[1:]:
        head, body = part.split('\n', 1)
        version, age = re.match(r'\[([\d.]+)\] - (\d+) days? ago', head).groups()
        kind, entries = None, []
        for line in body.splitlines():
            if line.startswith('### '):
                kind = line[4:].strip().lower()
            elif line.startswith('- '):
                entries.append((kind, line[2:].strip()))
        out.append((version, int(age), entries, body.strip()))
    return out


def when(age):  # the same for a whole day: 08:30 UTC of that day
    day = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(days=age)
    return day.replace(hour=8, minute=30, second=0, microsecond=0).strftime('%Y-%m-%dT%H:%M:%SZ')


def annotate(path, version, chart):
    all_ = releases(path)
    at = [r[0] for r in all_].index(version)
    with open(chart + '/Chart.yaml', 'a') as f:
        f.write('annotations:\n  artifacthub.io/changes: |\n')
        for kind, text in all_[at][2]:
            f.write('    - kind: %s\n      description: %s\n' % (kind, json.dumps(text)))
        if any(kind == 'security' for kind, _ in all_[at][2]):
            f.write('  artifacthub.io/containsSecurityUpdates: "true"\n')
    with open(chart + '/CHANGELOG.md', 'w') as f:
        f.write('# Changelog of Lyra\n')
        for v, _, _, body in all_[at:]:
            f.write('\n## [%s]\n%s\n' % (v, body))


def publish(path, www):
    all_ = releases(path)
    ages = {r[0]: r[1] for r in all_}
    index = www + '/charts/index.yaml'
    lines, at = open(index).read().splitlines(), None
    for n, line in enumerate(lines):
        if re.match(r'    created: ', line):
            at = n
        m = re.match(r'    version: "?([\d.]+)"?$', line)
        if m and at is not None:
            lines[at] = '    created: "%s"' % when(ages[m.group(1)])
    with open(index, 'w') as f:
        f.write('\n'.join(lines) + '\n')
    feed = [{'id': 1000 + n, 'tag_name': 'v' + v, 'name': 'Lyra ' + v, 'draft': False, 'prerelease': False,
             'created_at': when(age), 'published_at': when(age), 'author': {'login': 'lyra-release-bot'},
             'html_url': 'https://lyra.range.test/releases/v' + v, 'assets': [], 'body': body}
            for n, (v, age, _, body) in enumerate(all_)]
    with open(www + '/releases.json', 'w') as f:
        json.dump(feed, f, indent=1)
        f.write('\n')


if __name__ == '__main__':
    globals()[sys.argv[1]](*sys.argv[2:])
