// SPDX-License-Identifier: GPL-3.0-or-later
// The pack on pages, read again by other programs (poppler's).
#include "sample.h"

#include "ui/journal/evidencepdf.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace luthier;
using namespace Qt::StringLiterals;

class EvidencePdfTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    Journal m_journal{m_folder.filePath(u"journal.jsonl"_s)};

    QByteArray said(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments);
        process.closeWriteChannel();
        [&] { QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 20'000); }();
        return process.readAllStandardOutput() + process.readAllStandardError();
    }
    Evidence evidence()
    {
        QJsonArray steps;
        for (int i = 1; i <= 60; ++i)
            steps << QJsonObject{
                {u"id"_s, u"step-%1"_s.arg(i)},
                {u"title"_s, u"Step number %1"_s.arg(i)},
                {u"commands"_s,
                 QJsonArray{u"kubectl get pods -n lyra --field-selector=status.phase!=Running -o wide"_s}}};
        [&] {
            QVERIFY(m_journal.append(
                u"20261123-update"_s, {}, u"plan"_s,
                {{u"kind"_s, u"update"_s}, {u"title"_s, u"Update Lyra 1.0.0 → 1.0.1"_s}, {u"steps"_s, steps}}));
            QVERIFY(m_journal.append(u"20261123-update"_s, {}, u"done"_s));
        }();
        Evidence evidence;
        evidence.entries = m_journal.entries().value();
        evidence.run = runsOf(evidence.entries).first();
        evidence.platform = u"Lyra"_s;
        evidence.backups = {test::sampleFacts().backups.last()};
        evidence.made = QDateTime::currentDateTimeUtc();
        evidence.components = test::sampleFacts().truth.components;
        evidence.differenceProblem = u"Helm no longer keeps revision 1."_s;
        return evidence;
    }

private slots:
    void hasItsPagesItsWordsAndThePageThatIsVerified()
    {
        const auto pack = evidence();
        QFile file(m_folder.filePath(u"pack.pdf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(evidencePdf(pack));
        file.close();
        if (const auto photos = qEnvironmentVariable("LUTHIER_PHOTOS"); !photos.isEmpty())
            said(u"pdftoppm"_s, {u"-png"_s, u"-r"_s, u"70"_s, file.fileName(), photos + u"/evidence"_s});
        const auto text = QString::fromUtf8(said(u"pdftotext"_s, {u"-layout"_s, file.fileName(), u"-"_s}));
        QVERIFY2(text.contains(u"Evidence: Update Lyra 1.0.0 → 1.0.1"_s), qPrintable(text));
        QVERIFY(text.contains(u"Step number 60"_s));
        QVERIFY(text.contains(pack.entries.last().hash.left(40)));
        const auto pages = text.count(u'\f'); // one at each page's end
        QVERIFY(pages > 1);
        QVERIFY(text.contains(u"Page 1 of %1"_s.arg(pages)) && text.contains(u"Page %1 of %1"_s.arg(pages)));
        said(u"pdfdetach"_s, {u"-saveall"_s, u"-o"_s, m_folder.path(), file.fileName()});
        QFile inside(m_folder.filePath(u"20261123-update.html"_s));
        QVERIFY(inside.open(QIODevice::ReadOnly));
        const auto verified = verifyEvidence(inside.readAll(), pack.entries);
        QVERIFY(verified && verified->isInJournal);
    }
};

QTEST_MAIN(EvidencePdfTest)
#include "tst_evidencepdf.moc"
