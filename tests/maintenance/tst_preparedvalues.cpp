// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/values/preparedvalues.h"
#include "tests/support/awaited.h"
#include "yaml/document.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <memory>

using namespace luthier;
using namespace Qt::StringLiterals;
using luthier::test::said;

namespace {

const QByteArray Values("# Our values; keep the comments.\n"
                        "backend:\n"
                        "  image:\n"
                        "    tag: \"1.0.0\"   # with the release\n"
                        "  replicas:   2\n"
                        "other: {tag: \"1.0.0\"}\n"
                        "text: |\n"
                        "  tag: 1.0.0\n");

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be read)");
}

} // namespace

class PreparedValuesTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    Profile m_profile;
    Release m_release;
    UpdateOptions m_options;

    QString put(const QString &name, const QByteArray &bytes)
    {
        const auto place = m_folder->filePath(name);
        QFile file(place);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? place : QString();
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("XDG_STATE_HOME", QFile::encodeName(m_folder->path()));
        m_profile = {};
        m_profile.components = {{u"backend"_s, u"deployment/lyra-backend"_s, u"backend.image.tag"_s},
                                {u"frontend"_s, u"deployment/lyra-frontend"_s, u"frontend.image.tag"_s}};
        m_release = {};
        m_release.ref = {u"lyra"_s, u"lyra"_s};
        m_options = {};
        m_options.version = u"1.0.1"_s;
    }

    void onlyTheTagChanges()
    {
        const auto source = put(u"values.yaml"_s, Values);
        m_profile.valuesFiles = QStringList{source};
        VALUE_OF(files, prepareValues(m_profile, m_release, m_options));
        QCOMPARE(files.size(), 1);
        auto expected = Values;
        expected.replace("    tag: \"1.0.0\"   #", "    tag: \"1.0.1\"   #");
        QCOMPARE(contentOf(files[0]), expected);
        QCOMPARE(contentOf(source), Values); // the person's own file stays as it is
        QVERIFY(files[0].startsWith(m_folder->path()));
        QVERIFY(QFileInfo(files[0]).fileName().startsWith(u"lyra-1.0.1-"_s));
        const auto hash = QCryptographicHash::hash(expected, QCryptographicHash::Sha256).toHex();
        QVERIFY(files[0].contains(QString::fromLatin1(hash.left(12))));
        QCOMPARE(QFile::permissions(files[0]) & ~(QFile::ReadUser | QFile::WriteUser),
                 QFile::Permissions(QFile::ReadOwner | QFile::WriteOwner));
        QVERIFY(checkPreparedValues(files));
        QCOMPARE(*prepareValues(m_profile, m_release, m_options), files); // the same plan, the same files
    }

    void tagsStayWhereAPersonWantsIt()
    {
        m_profile.valuesFiles = QStringList{put(u"values.yaml"_s, Values)};
        m_options.setTags = false;
        VALUE_OF(files, prepareValues(m_profile, m_release, m_options));
        QCOMPARE(contentOf(files[0]), Values);
    }

    // Helm lets the last file win: a tag that is set in an earlier one would have no effect.
    void theLastFileThatHasTheTag()
    {
        const QByteArray tag("backend: {image: {tag: \"1.0.0\"}}\n");
        const QByteArray front("frontend: {image: {tag: \"1.0.0\"}}\n# end\n");
        m_profile.valuesFiles = QStringList{put(u"a.yaml"_s, Values + front), put(u"b.yaml"_s, tag),
                                            put(u"c.yaml"_s, "backend: {replicas: 3}\n")};
        VALUE_OF(files, prepareValues(m_profile, m_release, m_options));
        QCOMPARE(files.size(), 3);
        auto newFront = front;
        QCOMPARE(contentOf(files[0]), Values + newFront.replace("1.0.0", "1.0.1")); // the only one with that tag
        QCOMPARE(contentOf(files[1]), QByteArray("backend: {image: {tag: \"1.0.1\"}}\n"));
        QCOMPARE(contentOf(files[2]), QByteArray("backend: {replicas: 3}\n"));
        QVERIFY(checkPreparedValues(files));
    }

    void askedFilesReplaceTheProfiles()
    {
        m_profile.valuesFiles = QStringList{u"/no/such/file.yaml"_s};
        m_options.valuesFiles = QStringList{put(u"asked.yaml"_s, Values)};
        QVERIFY(prepareValues(m_profile, m_release, m_options));
    }

    // Without files the user's own values of the release are the base, whole: never --reuse-values.
    void theReleasesOwnValues()
    {
        m_release.values = QJsonObject{
            {u"backend"_s, QJsonObject{{u"image"_s, QJsonObject{{u"tag"_s, u"1.0.0"_s}}}, {u"replicas"_s, 2}}}};
        m_release.chartValues = QJsonObject{
            {u"frontend"_s, QJsonObject{{u"image"_s, QJsonObject{{u"tag"_s, u"x"_s}}}}}};
        VALUE_OF(files, prepareValues(m_profile, m_release, m_options));
        VALUE_OF(values, yamlToJson(contentOf(files.value(0)), u"prepared"_s));
        QCOMPARE(values.toObject(),
                 (QJsonObject{{u"backend"_s,
                               QJsonObject{{u"image"_s, QJsonObject{{u"tag"_s, u"1.0.1"_s}}}, {u"replicas"_s, 2}}}}));
    }

    // "1.10" is a number to YAML; as a tag it must stay a text.
    void aTagStaysAText()
    {
        m_options.version = u"1.10"_s;
        m_profile.valuesFiles = QStringList{put(u"values.yaml"_s, "backend:\n  image:\n    tag: v1\n")};
        VALUE_OF(files, prepareValues(m_profile, m_release, m_options));
        VALUE_OF(values, yamlToJson(contentOf(files.value(0)), u"prepared"_s));
        QCOMPARE(values.toObject()[u"backend"_s][u"image"_s][u"tag"_s], QJsonValue(u"1.10"_s));
    }

    void refusesAChangedFile()
    {
        m_profile.valuesFiles = QStringList{put(u"a.yaml"_s, Values), put(u"b.yaml"_s, "x: 1\n")};
        VALUE_OF(files, prepareValues(m_profile, m_release, m_options));
        QVERIFY(checkPreparedValues(files));
        {
            QFile file(files[1]);
            QVERIFY(file.open(QIODevice::Append));
            file.write(" ");
        }
        const auto changed = checkPreparedValues(files);
        QVERIFY(!changed);
        QCOMPARE(changed.error().kind, Error::Kind::Refused);
        QVERIFY2(changed.error().message.contains(files[1]), said(changed.error()).constData());
        QVERIFY(QFile::remove(files[1]));
        QVERIFY(!checkPreparedValues(files));
        QVERIFY(checkPreparedValues({files[0]}));
    }

    void refusesWhatItCannotRead()
    {
        m_profile.valuesFiles = QStringList{m_folder->filePath(u"none.yaml"_s)};
        const auto none = prepareValues(m_profile, m_release, m_options);
        QVERIFY(!none);
        QCOMPARE(none.error().kind, Error::Kind::NotFound);
        QVERIFY(none.error().message.contains(m_profile.valuesFiles[0]));
        m_profile.valuesFiles = QStringList{put(u"bad.yaml"_s, "a: [\n")};
        const auto bad = prepareValues(m_profile, m_release, m_options);
        QVERIFY(!bad);
        QVERIFY(bad.error().message.contains(m_profile.valuesFiles[0]));
    }
};

QTEST_GUILESS_MAIN(PreparedValuesTest)
#include "tst_preparedvalues.moc"
