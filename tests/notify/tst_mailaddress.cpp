// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses of every form, legal and illegal (RFC 5321 4.1.2, RFC 5322 3.4; the usual tables of both).
#include "notify/mailaddress.h"

#include <QTest>

using namespace luthier;
using namespace Qt::StringLiterals;

class MailAddressTest : public QObject
{
    Q_OBJECT

private slots:
    void legalForms_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("name");
        const auto row = [](const QString &text, const QString &address, const QString &name = {}) {
            QTest::newRow(qPrintable(text)) << text << address << name;
        };
        row(u"anna@example.com"_s, u"anna@example.com"_s);
        row(u" anna@example.com\t"_s, u"anna@example.com"_s);
        row(u"a.b.c@sub.example.com"_s, u"a.b.c@sub.example.com"_s);
        row(u"anna+news@example.com"_s, u"anna+news@example.com"_s);
        row(u"!#$%&'*+/=?^_`{|}~-@example.com"_s, u"!#$%&'*+/=?^_`{|}~-@example.com"_s);
        row(u"a@EXAMPLE.com"_s, u"a@example.com"_s);
        row(u"Anna <anna@example.com>"_s, u"anna@example.com"_s, u"Anna"_s);
        row(u"<anna@example.com>"_s, u"anna@example.com"_s);
        row(u"\"Müller, Anna\" <anna@example.com>"_s, u"anna@example.com"_s, u"Müller, Anna"_s);
        row(u"\"Say \\\"hi\\\"\" <a@example.com>"_s, u"a@example.com"_s, u"Say \"hi\""_s);
        row(u"\"a@b\" <a@example.com>"_s, u"a@example.com"_s, u"a@b"_s);
        row(u"\"odd one\"@example.com"_s, u"\"odd one\"@example.com"_s);
        row(u"\"a@b\"@example.com"_s, u"\"a@b\"@example.com"_s);
        row(u"\"a\\\"b\"@example.com"_s, u"\"a\\\"b\"@example.com"_s);
        row(u"\"needless\"@example.com"_s, u"needless@example.com"_s);
        row(u"\"..\"@example.com"_s, u"\"..\"@example.com"_s);
        row(u"anna@müller.example"_s, u"anna@xn--mller-kva.example"_s);
        row(u"anna@xn--mller-kva.example"_s, u"anna@xn--mller-kva.example"_s);
        row(u"anna@[192.0.2.1]"_s, u"anna@[192.0.2.1]"_s);
        row(u"anna@[IPv6:2001:db8::1]"_s, u"anna@[IPv6:2001:db8::1]"_s);
        row(QString(64, u'a') + u"@example.com"_s, QString(64, u'a') + u"@example.com"_s);
    }
    void legalForms()
    {
        QFETCH(QString, text);
        const auto parsed = MailAddress::parse(text);
        QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().message));
        QTEST(parsed->address(), "address");
        QTEST(parsed->name, "name");
        const auto again = MailAddress::parse(parsed->shown()); // what people see can be copied
        QVERIFY(again && *again == *parsed && again->name == parsed->name);
    }

    void illegalForms_data()
    {
        QTest::addColumn<QString>("text");
        for (const auto &text : {u""_s,
                                 u"anna"_s,
                                 u"@example.com"_s,
                                 u"anna@"_s,
                                 u"anna@@example.com"_s,
                                 u"a@b@example.com"_s,
                                 u".anna@example.com"_s,
                                 u"anna.@example.com"_s,
                                 u"an..na@example.com"_s,
                                 u"an na@example.com"_s,
                                 u"anna@exam ple.com"_s,
                                 u"anna@-example.com"_s,
                                 u"anna@example-.com"_s,
                                 u"anna@example..com"_s,
                                 u"anna@.example.com"_s,
                                 u"anna@localhost"_s,
                                 u"anna@exa_mple.com"_s,
                                 u"anna@example.com."_s,
                                 u"\"anna@example.com"_s,
                                 u"\"an\"na@example.com"_s,
                                 u"Anna <anna@example.com"_s,
                                 u"Anna anna@example.com>"_s,
                                 u"Anna <<anna@example.com>"_s,
                                 u"\"Anna <anna@example.com>"_s,
                                 u"a@b.example <anna@example.com>"_s,
                                 u"anna@[127.1]"_s,
                                 u"anna@[300.0.0.1]"_s,
                                 u"anna@[2001:db8::1]"_s,
                                 u"anna@[IPv6:zz]"_s,
                                 u"anna@[x]"_s,
                                 u"ännä@example.com"_s,
                                 u"anna(comment)@example.com"_s,
                                 u"anna,@example.com"_s,
                                 u"anna@example.com\r\nBcc: evil@example.com"_s,
                                 u"Anna\r\nBcc: x <anna@example.com>"_s,
                                 u"Anna\u2028x <anna@example.com>"_s,
                                 u"anna@example.com\u0000"_s,
                                 u"an\u200bna@example.com"_s,
                                 u"Anna \u202eevil <anna@example.com>"_s,
                                 QString(65, u'a') + u"@example.com"_s,
                                 u"a@"_s + QString(64, u'a') + u".example.com"_s,
                                 u"a@"_s + u"a2345678."_s.repeated(30) + u"com"_s,
                                 QString(201, u'N') + u" <anna@example.com>"_s})
            QTest::newRow(qPrintable(u"%1: %2"_s.arg(text.size()).arg(text.left(40)))) << text;
    }
    void illegalForms()
    {
        QFETCH(QString, text);
        const auto parsed = MailAddress::parse(text);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().kind, Error::Kind::Invalid);
        QVERIFY(!parsed.error().message.contains(u'\n') && parsed.error().message.contains(u"Nothing was sent"_s));
    }

    void listsAsPeopleWriteThem()
    {
        const auto all = parseAddresses(
            u"# our users\nanna@example.com, Ben <ben@example.com>;\r\n\"Doe, Jane\" <jane@example.com>\n\n"
            "ANNA@example.com\n\"odd;one\"@example.com"_s);
        QVERIFY(all);
        QCOMPARE(all->size(), 4); // Anna is there once
        QCOMPARE(all->at(2).name, u"Doe, Jane"_s);
        QCOMPARE(all->at(3).local, u"odd;one"_s);
        QVERIFY(!parseAddresses(u"anna@example.com, nobody"_s));
        QVERIFY(!parseAddresses([] {
            QString many;
            for (int i = 0; i < 10'001; ++i)
                many += u"u%1@example.com\n"_s.arg(i);
            return many;
        }()));
    }
};

QTEST_GUILESS_MAIN(MailAddressTest)
#include "tst_mailaddress.moc"
