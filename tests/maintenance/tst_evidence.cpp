// SPDX-License-Identifier: GPL-3.0-or-later
// A pack says what was done, keeps what is hostile inert, and cannot be changed unseen.
#include "maintenance/evidence/evidence.h"
#include "tests/support/awaited.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace luthier;
using namespace Qt::StringLiterals;

class EvidenceTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Journal> m_journal;
    Evidence m_evidence;
    QByteArray m_pack;

    Evidence evidenceOf(const QString &run) const
    {
        const auto entries = m_journal->entries().value();
        Evidence evidence;
        const auto runs = runsOf(entries);
        evidence.run = *std::find_if(runs.cbegin(), runs.cend(), [&](const Run &one) { return one.id == run; });
        for (const auto &entry : entries)
            if (entry.run == run)
                evidence.entries << entry;
        evidence.platform = u"Lyra"_s;
        evidence.environment = u"practice"_s;
        evidence.made = QDateTime::fromString(u"2026-11-23T12:00:00Z"_s, Qt::ISODate);
        evidence.differenceProblem = evidence.componentsProblem = u"The cluster did not answer."_s;
        return evidence;
    }

private slots:
    void initTestCase()
    {
        m_journal = std::make_unique<Journal>(m_folder.filePath(u"journal.jsonl"_s));
        const auto hostile = u"</script><script>alert(1)</script> & \\u003c %1"_s;
        const QJsonObject plan{
            {u"kind"_s, u"update"_s},
            {u"title"_s, u"Update Lyra 1.0.0 → 1.0.1"_s},
            {u"request"_s, QJsonObject{{u"fromVersion"_s, u"1.0.0"_s},
                                       {u"version"_s, u"1.0.1"_s},
                                       {u"confirmed"_s, QJsonObject{{u"window"_s, u"anna"_s}}}}},
            {u"steps"_s, QJsonArray{QJsonObject{{u"id"_s, u"upgrade"_s},
                                                {u"title"_s, u"Upgrade the release"_s},
                                                {u"commands"_s, QJsonArray{u"helm upgrade lyra"_s}}}}}};
        QVERIFY(m_journal->append(u"one"_s, {}, u"plan"_s, plan));
        QVERIFY(m_journal->append(u"other"_s, {}, u"plan"_s, plan)); // another run in between
        QVERIFY(m_journal->append(u"one"_s, u"upgrade"_s, u"begin"_s));
        QVERIFY(m_journal->append(u"one"_s, u"upgrade"_s, u"done"_s,
                                  {{u"message"_s, hostile},
                                   {u"facts"_s, QJsonObject{{u"schemaBefore"_s, u"b81e5f0c6a27"_s},
                                                            {u"schemaAfter"_s, u"c4d29e7b1f58"_s}}}}));
        const auto answer = [](const char *to, const char *state) {
            return QJsonObject{{u"to"_s, QString::fromLatin1(to)}, {u"state"_s, QString::fromLatin1(state)}};
        };
        QVERIFY(m_journal->append(
            u"one"_s, {}, u"note"_s,
            {{u"mail"_s, QJsonObject{{u"title"_s, u"Scheduled Maintenance"_s},
                                     {u"state"_s, u"sent"_s},
                                     {u"answers"_s, QJsonArray{answer("a@example.org", "taken"),
                                                               answer("b@example.org", "refused")}}}}}));
        QVERIFY(m_journal->append(u"one"_s, {}, u"done"_s));
        m_evidence = evidenceOf(u"one"_s);
        m_pack = evidenceHtml(m_evidence);
    }

    void saysWhatWasDone()
    {
        const auto text = QString::fromUtf8(m_pack);
        for (const auto *part : {"<h1>Evidence: Update Lyra 1.0.0 → 1.0.1</h1>", "It was done to its end.",
                                 "1.0.0 → 1.0.1", "b81e5f0c6a27 → c4d29e7b1f58", "before: window", "anna",
                                 "helm upgrade lyra", "Scheduled Maintenance", "1 / 2", "The cluster did not answer."})
            QVERIFY2(text.contains(QString::fromUtf8(part)), part);
        QVERIFY(text.contains(m_journal->entries()->last().hash)); // the chain's head
    }

    /// One heading at the top, the others below it, each reached from the contents; tables have heads.
    void isReadByAScreenReader()
    {
        const auto text = QString::fromUtf8(m_pack);
        QCOMPARE(text.count(u"<h1"_s), 1);
        QVERIFY(text.contains(QRegularExpression(u"<html lang=\"[a-zA-Z-]+\">"_s)));
        static const QRegularExpression link(u"<a href=\"#([^\"]+)\">"_s);
        int links = 0;
        for (const auto &match : link.globalMatch(text)) {
            QCOMPARE(text.count(u"<h2 id=\"%1\">"_s.arg(match.captured(1))), 1);
            ++links;
        }
        QCOMPARE(text.count(u"<h2 "_s), links);
        QCOMPARE(text.count(u"<table "_s), text.count(QRegularExpression(u"<table [^>]*>\n<tr><th scope="_s)));
    }

    void whatIsHostileStaysText()
    {
        QCOMPARE(m_pack.count("<script"), 1); // the journal's lines, which are data
        QVERIFY(m_pack.contains("&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; \\u003c %1"));
        QVERIFY(m_pack.contains("default-src 'none'"));
        QVERIFY(!evidenceText(m_evidence).contains(u"<script"_s));
    }

    void holdsWhatWasWritten()
    {
        VALUE_OF(here, verifyEvidence(m_pack, m_journal->entries().value()));
        QCOMPARE(here.run, u"one"_s);
        QCOMPARE(here.lines, 5);
        QCOMPARE(here.head, m_journal->entries()->last().hash);
        QVERIFY(here.isInJournal);
        const auto elsewhere = verifyEvidence(m_pack, {});
        QVERIFY(elsewhere && !elsewhere->isInJournal);
    }

    void anyChangeIsFound()
    {
        for (qsizetype at = 0; at < m_pack.size(); at += 97) {
            auto changed = m_pack;
            changed[at] = char(changed[at] ^ 1);
            QVERIFY2(!verifyEvidence(changed, {}), QByteArray::number(at).constData());
        }
        QVERIFY(!verifyEvidence(m_pack.chopped(1), {}));
        QVERIFY(!verifyEvidence({}, {}));
        QVERIFY(!verifyEvidence("<html></html>", {}));
    }

    /// Who seals it anew after a change of a line is found by the line's own hash.
    void aLineThatWasMadeUpIsFoundBehindAFreshSeal()
    {
        auto evidence = m_evidence;
        evidence.entries[1].who = u"somebody else"_s;
        const auto hash = evidence.entries[1].hash;
        auto pack = evidenceHtml(evidence); // hashes anew, as a forger would
        QVERIFY(!pack.contains(hash.toUtf8() + "\"}"));
        const auto wrong = verifyEvidence(pack, {});
        QVERIFY(!wrong);
        QVERIFY2(wrong.error().message.contains(u"line before it"_s), test::said(wrong.error()).constData());
    }
};

QTEST_GUILESS_MAIN(EvidenceTest)
#include "tst_evidence.moc"
