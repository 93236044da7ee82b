// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of a mail, as Python's email package reads them (strict policy: it raises where a header is not as the RFC has it).
#include "notify/mimemessage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace luthier;
using namespace Qt::StringLiterals;

namespace {

MimeMessage sample()
{
    MimeMessage made;
    made.from = *MailAddress::parse(u"Lyra Platform Team <platform@example.com>"_s);
    made.to = *parseAddresses(u"\"Müller, Anna\" <anna@example.com>, ben@müller.example"_s);
    made.subject =
        u"Geplante Wartung der Lyra-Plattform – Sonntag, 6. Dezember 2026, für alle Nutzerinnen und Nutzer 🛠"_s;
    made.plain = u"Grüße\n\n.dot\nFrom here\ntrailing \n"_s + QString(2000, u'x') + u"\n=20 € 𝄞\n"_s;
    made.html = u"<p>Grüße</p>"_s;
    made.calendar = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n";
    made.calendarMethod = "REQUEST";
    made.date = QDateTime(QDate(2026, 11, 23), QTime(14, 0), Qt::UTC);
    made.id = "luthier-1@example.com";
    made.language = u"de"_s;
    return made;
}

QJsonObject readByPython(const QByteArray &bytes)
{
    QProcess python;
    python.start(QStringLiteral(PYTHON), {u"-c"_s, uR"(
import email, email.policy, json, sys
m = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.SMTP.clone(raise_on_defect=True))
people = lambda h: [[a.display_name, a.addr_spec] for a in h.addresses] if h else []
json.dump({"subject": m["subject"], "from": people(m["from"]), "to": people(m["to"]), "date": m["date"].datetime.isoformat(),
           "id": m["message-id"], "type": m.get_content_type(), "language": m["content-language"],
           "defects": [str(d) for p in m.walk() for d in p.defects],
           "parts": [[p.get_content_type(), p.get_content(), p.get_param("method")] for p in m.iter_parts()]}, sys.stdout)
)"_s});
    python.write(bytes);
    python.closeWriteChannel();
    python.waitForFinished(20'000);
    const auto error = python.readAllStandardError();
    if (!error.isEmpty())
        qWarning("%s", error.constData());
    return QJsonDocument::fromJson(python.readAllStandardOutput()).object();
}

} // namespace

class MimeMessageTest : public QObject
{
    Q_OBJECT

private slots:
    void anotherProgramReadsWhatWasMeant()
    {
        const auto message = sample();
        const auto bytes = mimeBytes(message);
        QVERIFY(bytes);
        const auto read = readByPython(*bytes);
        QCOMPARE(read[u"subject"_s].toString(), message.subject);
        QCOMPARE(read[u"from"_s],
                 QJsonValue(QJsonArray{QJsonArray{u"Lyra Platform Team"_s, u"platform@example.com"_s}}));
        QCOMPARE(read[u"to"_s], QJsonValue(QJsonArray{QJsonArray{u"Müller, Anna"_s, u"anna@example.com"_s},
                                                      QJsonArray{QString(), u"ben@xn--mller-kva.example"_s}}));
        QCOMPARE(read[u"date"_s].toString(), u"2026-11-23T14:00:00+00:00"_s);
        QCOMPARE(read[u"id"_s].toString(), u"<luthier-1@example.com>"_s);
        QCOMPARE(read[u"type"_s].toString(), u"multipart/alternative"_s);
        QCOMPARE(read[u"language"_s].toString(), u"de"_s);
        QCOMPARE(read[u"defects"_s].toArray(), QJsonArray());
        const auto parts = read[u"parts"_s].toArray();
        QCOMPARE(parts.size(), 3);
        QCOMPARE(parts[0][1].toString().replace(u"\r\n"_s, u"\n"_s).trimmed(), message.plain.trimmed());
        QCOMPARE(parts[1][0].toString(), u"text/html"_s);
        QCOMPARE(parts[2][2].toString(), u"REQUEST"_s);
    }

    void linesAreAsShortAsServersTakeThem()
    {
        const auto bytes = *mimeBytes(sample());
        for (const auto &line : bytes.split('\n')) {
            QVERIFY2(line.size() <= 78, line.constData());
            QVERIFY(line.isEmpty() || line.endsWith('\r'));
            QVERIFY(!line.startsWith(".d") && !line.startsWith("From h"));
        }
        QVERIFY(std::all_of(bytes.cbegin(), bytes.cend(), [](char c) { return static_cast<unsigned char>(c) < 128; }));
        QCOMPARE(bytes, *mimeBytes(sample()));
    }

    void subjectsOfEveryKindComeBack_data()
    {
        QTest::addColumn<QString>("subject");
        for (const auto &subject :
             {u"plain"_s, u"=?UTF-8?B?QQ==?= is no word"_s, u"ä"_s, QString(300, u'ü'), QString(60, QChar(0x20ac)),
              u"a \"quote\" and \\"_s, u"one two three "_s.repeated(20).trimmed(), u"𝄞"_s.repeated(50)})
            QTest::newRow(qPrintable(subject.left(30))) << subject;
    }
    void subjectsOfEveryKindComeBack()
    {
        QFETCH(QString, subject);
        auto message = sample();
        message.subject = subject;
        QCOMPARE(readByPython(*mimeBytes(message))[u"subject"_s].toString(), subject);
    }

    void nothingAddsAHeader()
    {
        for (const auto &evil : {u"x\r\nBcc: evil@example.com"_s, u"x\ny"_s, u"x\ry"_s, u"x\u2028y"_s, u"x\u0000y"_s}) {
            auto message = sample();
            message.subject = evil;
            QVERIFY(!mimeBytes(message));
            message = sample();
            message.from.name = evil;
            QVERIFY(!mimeBytes(message));
            message = sample();
            message.to.first().local = evil;
            QCOMPARE(mimeBytes(message).error().kind, Error::Kind::Invalid);
        }
    }

    void whoIsNotSeenIsNotInIt()
    {
        auto message = sample();
        message.to.clear();
        QVERIFY(mimeBytes(message)->contains("To: undisclosed-recipients:;\r\n"));
    }
};

QTEST_GUILESS_MAIN(MimeMessageTest)
#include "tst_mimemessage.moc"
