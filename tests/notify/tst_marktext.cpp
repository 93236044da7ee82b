// SPDX-License-Identifier: GPL-3.0-or-later
// The one source: plain text and HTML say the same, and links do not deceive.
#include "notify/marktext.h"
#include "notify/suspiciouslinks.h"

#include <QTest>

using namespace luthier;
using namespace Qt::StringLiterals;

class MarktextTest : public QObject
{
    Q_OBJECT

private slots:
    void oneSourceBecomesBothForms_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("plain");
        QTest::addColumn<QString>("html");
        QTest::newRow("line breaks stay") << u"a\nb\n\nc"_s << u"a\nb\n\nc"_s << u"<p>a<br>\nb</p>\n<p>c</p>\n"_s;
        QTest::newRow("a list") << u"x:\n- a\n* b\n"_s << u"x:\n- a\n- b\n"_s
                                << u"<p>x:</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"_s;
        QTest::newRow("numbers") << u"1. a\n1. b"_s << u"1. a\n2. b"_s << u"<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n"_s;
        QTest::newRow("headings") << u"## a"_s << u"a"_s << u"<h2>a</h2>\n"_s;
        QTest::newRow("stress") << u"**a** *b* `c*` ==d=="_s << u"a b c* d"_s
                                << u"<p><strong>a</strong> <em>b</em> <code>c*</code> <mark>d</mark></p>\n"_s;
        QTest::newRow("a link") << u"[a *b*](https://x.example/?a&b)"_s << u"a b (https://x.example/?a&b)"_s
                                << u"<p><a href=\"https://x.example/?a&amp;b\">a b</a></p>\n"_s;
        QTest::newRow("an address alone") << u"see https://x.example/a."_s << u"see https://x.example/a."_s
                                          << u"<p>see <a href=\"https://x.example/a\">https://x.example/a</a>.</p>\n"_s;
        QTest::newRow("no link") << u"[a](javascript:x)"_s << u"[a](javascript:x)"_s << u"<p>[a](javascript:x)</p>\n"_s;
        QTest::newRow("HTML is text") << u"<b>&amp;"_s << u"<b>&amp;"_s << u"<p>&lt;b&gt;&amp;amp;</p>\n"_s;
        QTest::newRow("as it stands") << u"\\*a\\* 2 * 3 * 4"_s << u"*a* 2 * 3 * 4"_s << u"<p>*a* 2 * 3 * 4</p>\n"_s;
    }
    void oneSourceBecomesBothForms()
    {
        QFETCH(QString, source);
        QTEST(marktext::plain(source), "plain");
        QTEST(marktext::html(source), "html");
    }

    void whatIsEscapedComesOutAsItWas_data()
    {
        QTest::addColumn<QString>("text");
        for (const auto *text :
             {"*a* **b**", "- a", "1. a", "# a", "[a](https://x)", "a\\b", "`x` == ==", "+ a", "12. a", "a_b_c"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void whatIsEscapedComesOutAsItWas()
    {
        QFETCH(QString, text);
        QCOMPARE(marktext::plain(marktext::escaped(text)), text);
        QVERIFY(!marktext::html(marktext::escaped(text)).contains(u">a</a>"_s)); // an address alone may be one
    }

    void linksThatDeceiveAreSaid_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<int>("said");
        QTest::newRow("an ordinary one") << u"[News](https://lyra.example/news)"_s << 0;
        QTest::newRow("its own address") << u"[lyra.example](https://lyra.example/news)"_s << 0;
        QTest::newRow("German letters") << u"https://müller.example"_s << 0;
        QTest::newRow("Japanese") << u"https://日本のサイト.example"_s << 0;
        QTest::newRow("mail") << u"[write](mailto:a@b.example)"_s << 0;
        QTest::newRow("a Cyrillic a among Latin letters") << u"https://pаypal.example"_s << 1;
        QTest::newRow("all Cyrillic, all lookalikes") << u"https://асе.example"_s << 1;
        QTest::newRow("the same in ASCII") << u"https://xn--pypal-4ve.example"_s << 1;
        QTest::newRow("Greek o") << u"https://gοοgle.example"_s << 1;
        QTest::newRow("says another place") << u"[https://bank.example](https://thief.example)"_s << 1;
        QTest::newRow("a user name") << u"https://bank.example@thief.example"_s << 1;
        QTest::newRow("no TLS") << u"http://lyra.example"_s << 1;
    }
    void linksThatDeceiveAreSaid()
    {
        QFETCH(QString, source);
        QTEST(int(suspiciousLinks(source).size()), "said");
    }
};

QTEST_GUILESS_MAIN(MarktextTest)
#include "tst_marktext.moc"
