// SPDX-License-Identifier: GPL-3.0-or-later
#include "helm/helmclient.h"
#include "testpaths.h"

#include <QDir>
#include <QMap>
#include <QTest>

using namespace luthier;
using Kind = Error::Kind;

namespace {

struct Expected {
    Kind kind;
    const char *words;
};

/// Each has NAME.helm3.txt and NAME.helm4.txt where both refuse: standard error of helm 3.18.0 and 4.1.4 on Kubernetes 1.35.
const QMap<QString, Expected> Messages{
    {QStringLiteral("another-operation"), {Kind::Refused, "Another operation"}},
    {QStringLiteral("atomic-timeout"), {Kind::Refused, "helm rolled it back"}},
    {QStringLiteral("cluster-down"), {Kind::Unreachable, "API server cannot be reached"}},
    {QStringLiteral("cluster-missing-file"), {Kind::NotFound, "/nowhere/conf"}},
    {QStringLiteral("conflict"), {Kind::Refused, "with kubectl"}},
    {QStringLiteral("conflict-rollback"), {Kind::Refused, "Service \"probe-svc\""}},
    {QStringLiteral("context-missing"), {Kind::NotFound, "no context nowhere"}},
    {QStringLiteral("forbidden"), {Kind::Denied, "lyra-viewer"}},
    {QStringLiteral("force-client-side"), {Kind::Refused, "helm 3"}},
    {QStringLiteral("hook-failed"), {Kind::Refused, "pre-hook failed"}},
    {QStringLiteral("hook-timeout"), {Kind::Timeout, "pre-hook did not end"}},
    {QStringLiteral("http-chart-missing"), {Kind::NotFound, "no chart no-such"}},
    {QStringLiteral("http-down"), {Kind::Unreachable, "source cannot be reached"}},
    {QStringLiteral("http-no-index"), {Kind::Invalid, "https://127.0.0.1:8879/nowhere"}},
    {QStringLiteral("http-unknown-ca"), {Kind::Unreachable, "not trusted"}},
    {QStringLiteral("http-version-missing"), {Kind::NotFound, "no chart lyra-app"}},
    {QStringLiteral("kind-unknown"), {Kind::Refused, "kind Unknown"}},
    {QStringLiteral("not-owned"), {Kind::Refused, "belongs to somebody else"}},
    {QStringLiteral("object-invalid"), {Kind::Refused, "Service \"probe-svc\""}},
    {QStringLiteral("oci-chart-missing"), {Kind::NotFound, "lyra/no-such"}},
    {QStringLiteral("oci-down"), {Kind::Unreachable, "source cannot be reached"}},
    {QStringLiteral("oci-unauthorized"), {Kind::Denied, "sign-in"}},
    {QStringLiteral("oci-unknown-ca"), {Kind::Unreachable, "not trusted"}},
    {QStringLiteral("oci-unknown-host"), {Kind::Unreachable, "DNS"}},
    {QStringLiteral("oci-version-missing"), {Kind::NotFound, "lyra/lyra-app:9.9.9"}},
    {QStringLiteral("oci-wrong-password"), {Kind::Denied, "sign-in"}},
    {QStringLiteral("release-not-found"), {Kind::NotFound, "no release nothere"}},
    {QStringLiteral("revision-missing"), {Kind::NotFound, "revision 77"}},
    {QStringLiteral("schema"), {Kind::Invalid, "schema"}},
    {QStringLiteral("template-broken"), {Kind::Invalid, "cannot be rendered"}},
    {QStringLiteral("template-fail"), {Kind::Invalid, "backend.image.tag must be set"}},
    {QStringLiteral("values-missing"), {Kind::NotFound, "not-there.yaml"}},
    {QStringLiteral("values-parse"), {Kind::Invalid, "bad.yaml"}},
    {QStringLiteral("wait-timeout"), {Kind::Timeout, "not ready within the time"}},
};

} // namespace

class HelmErrorTest : public QObject
{
    Q_OBJECT

private slots:
    void understands_data()
    {
        QTest::addColumn<QString>("file");
        const QDir errors(QStringLiteral(TEST_DATA "/helm/errors"));
        const auto files = errors.entryList({QStringLiteral("*.txt")});
        QVERIFY(files.size() > 60);
        for (const auto &file : files)
            QTest::newRow(qPrintable(file)) << errors.filePath(file);
    }
    void understands()
    {
        QFETCH(QString, file);
        QFile text(file);
        QVERIFY(text.open(QIODevice::ReadOnly));
        const auto name = QFileInfo(file).completeBaseName().section(QLatin1String(".helm"), 0, 0);
        QVERIFY2(Messages.contains(name), qPrintable(name));
        const auto error = helmError(text.readAll(), 1);
        QVERIFY2(error.message.contains(QString::fromUtf8(Messages[name].words)), qPrintable(error.message));
        QCOMPARE(error.kind, Messages[name].kind);
        QVERIFY(!error.detail.isEmpty());
    }

    void passesOnWhatItDoesNotKnow()
    {
        const auto error = helmError("WARNING: conflicts with \"kubectl\"\nError: UPGRADE FAILED: something new\n", 1);
        QVERIFY(error.message.contains(QLatin1String("something new")));
        QCOMPARE(error.kind, Kind::Refused);
        QVERIFY(!helmError("", 139).message.isEmpty());
    }
};

QTEST_GUILESS_MAIN(HelmErrorTest)
#include "tst_helmerror.moc"
