# SPDX-License-Identifier: GPL-3.0-or-later
"""One request to an object store, signed (AWS Signature Version 4), for images that have no curl.

s3.py METHOD PATH QUERY [FILE]: FILE is the body; the answer goes to standard output, "etag: …" to standard error.
Ends with 22 where the server refused, as curl does. Credentials come in the environment.
"""
import datetime, hashlib, hmac, http.client, os, shutil, ssl, sys, urllib.parse

method, path, query = sys.argv[1:4]
body = open(sys.argv[4], "rb") if len(sys.argv) > 4 else None
url = urllib.parse.urlsplit(os.environ["S3_ENDPOINT"])
region = os.environ.get("S3_REGION") or "us-east-1"
now = datetime.datetime.now(datetime.timezone.utc)
day, moment = now.strftime("%Y%m%d"), now.strftime("%Y%m%dT%H%M%SZ")
signed = {"host": url.netloc, "x-amz-content-sha256": "UNSIGNED-PAYLOAD", "x-amz-date": moment}
if os.environ.get("AWS_SESSION_TOKEN"):
    signed["x-amz-security-token"] = os.environ["AWS_SESSION_TOKEN"]
names = ";".join(sorted(signed))
lines = "".join("%s:%s\n" % (name, signed[name]) for name in sorted(signed))
request = "\n".join([method, path, query, lines, names, "UNSIGNED-PAYLOAD"])
scope = "%s/%s/s3/aws4_request" % (day, region)
text = "\n".join(["AWS4-HMAC-SHA256", moment, scope, hashlib.sha256(request.encode()).hexdigest()])
key = ("AWS4" + os.environ["AWS_SECRET_ACCESS_KEY"]).encode()
for part in (day, region, "s3", "aws4_request", text):
    key = hmac.new(key, part.encode(), hashlib.sha256).digest()
headers = {name: value for name, value in signed.items() if name != "host"}
headers["Authorization"] = "AWS4-HMAC-SHA256 Credential=%s/%s, SignedHeaders=%s, Signature=%s" % (
    os.environ["AWS_ACCESS_KEY_ID"], scope, names, key.hex())
headers["Content-Length"] = str(os.path.getsize(sys.argv[4])) if body else "0"
if url.scheme == "https":
    there = http.client.HTTPSConnection(url.netloc, timeout=60, context=ssl.create_default_context(cafile=os.environ.get("S3_CA") or None))
else:
    there = http.client.HTTPConnection(url.netloc, timeout=60)
try:
    there.request(method, path + ("?" + query if query else ""), body, headers)
    answer = there.getresponse()
    if answer.status >= 300:
        print("HTTP %d %s" % (answer.status, answer.read(2000).decode(errors="replace")), file=sys.stderr)
        sys.exit(22)
    expected = answer.getheader("Content-Length")
    if answer.getheader("ETag"):
        print("etag: " + answer.getheader("ETag"), file=sys.stderr)
    shutil.copyfileobj(answer, sys.stdout.buffer, 1 << 20)
    sys.stdout.buffer.flush()
    # copyfileobj does not notice a stream that was cut: what was promised and did not come
    if expected and method == "GET" and answer.length:
        sys.exit("the answer was cut")
except OSError as problem:
    sys.exit(str(problem))
