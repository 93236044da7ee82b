// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/knownimages.h"
#include "tests/support/awaited.h"

#include <QFile>
#include <QTemporaryDir>

using namespace luthier;
using namespace luthier::test;
using namespace Qt::StringLiterals;

namespace {

KnownImage image(const QString &digest, const QString &revision)
{
    KnownImage image{
        digest, u"registry:5000/shop/api:"_s + revision, QDateTime(QDate(2026, 11, 1), QTime(8, 0), Qt::UTC), {}};
    Migration migration;
    migration.revision = revision;
    image.history.migrations << migration;
    return image;
}

} // namespace

class KnownImagesTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString file(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

private slots:
    void anImageThatIsGoneIsStillKnown()
    {
        const KnownImages known(file("a.json"));
        VALUE_OF(none, known.of(u"shop"_s));
        QVERIFY(none.isEmpty());
        QVERIFY(known.remember(u"shop"_s, image(u"sha256:1"_s, u"r1"_s)));
        QVERIFY(known.remember(u"other"_s, image(u"sha256:1"_s, u"x"_s)));
        QVERIFY(known.remember(u"shop"_s, image(u"sha256:2"_s, u"r2"_s)));
        VALUE_OF(all, KnownImages(file("a.json")).of(u"shop"_s));
        QCOMPARE(all.size(), 2);
        QCOMPARE(all[0].digest, u"sha256:2"_s);
        QCOMPARE(all[1].history.heads(), QStringList{u"r1"_s});
        QCOMPARE(all[1].shortName(), u"api:r1"_s);
        QCOMPARE(all[1].seen, QDateTime(QDate(2026, 11, 1), QTime(8, 0), Qt::UTC));
    }

    void theSameDigestIsReplaced()
    {
        const KnownImages known(file("b.json"));
        QVERIFY(known.remember(u"shop"_s, image(u"sha256:1"_s, u"r1"_s)));
        QVERIFY(known.remember(u"shop"_s, image(u"sha256:1"_s, u"r9"_s)));
        VALUE_OF(all, known.of(u"shop"_s));
        QCOMPARE(all.size(), 1);
        QCOMPARE(all[0].history.heads(), QStringList{u"r9"_s});
    }

    void itDoesNotGrowWithoutEnd()
    {
        const KnownImages known(file("c.json"));
        QVERIFY(known.remember(u"other"_s, image(u"sha256:o"_s, u"x"_s)));
        for (int i = 0; i < 70; ++i)
            QVERIFY(known.remember(u"shop"_s, image(u"sha256:%1"_s.arg(i), u"r%1"_s.arg(i))));
        VALUE_OF(all, known.of(u"shop"_s));
        QCOMPARE(all.size(), 60);
        QCOMPARE(all.first().digest, u"sha256:69"_s);
        VALUE_OF(others, known.of(u"other"_s));
        QCOMPARE(others.size(), 1);
    }

    void whatANewerVersionWroteIsLeftAsItIs()
    {
        const QByteArray text("{\"version\": 7, \"images\": []}");
        QFile newer(file("d.json"));
        QVERIFY(newer.open(QIODevice::WriteOnly) && newer.write(text) == text.size());
        newer.close();
        const KnownImages known(file("d.json"));
        QVERIFY(!known.of(u"shop"_s));
        QVERIFY(!known.remember(u"shop"_s, image(u"sha256:1"_s, u"r1"_s)));
        QVERIFY(newer.open(QIODevice::ReadOnly));
        QCOMPARE(newer.readAll(), text);
    }

    void aNameWithoutATagShowsItsDigest()
    {
        auto one = image(u"sha256:0123456789abcdef"_s, u"r1"_s);
        one.image = u"registry:5000/shop/api@sha256:0123456789abcdef"_s;
        QCOMPARE(one.shortName(), u"api (0123456789ab)"_s);
    }
};

QTEST_GUILESS_MAIN(KnownImagesTest)
#include "tst_knownimages.moc"
