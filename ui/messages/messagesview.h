// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/messages/sendmessage.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QStackedWidget;

namespace luthier {

class ConfirmBar;
class MessagePreview;
class Notice;
class RowModel;
class Table;
class TablePane;

/// What to tell the users: the kind and language of a message, what fills it and from where, its text, and how those see it
/// who get it. It knows facts; the changelog is asked for by a signal. Nothing is sent by looking.
class MessagesView : public QWidget
{
    Q_OBJECT

public:
    MessagesView(const Profile &profile, const QString &place, QWidget *parent = nullptr);
    void showFacts(const Platform::Facts &facts);
    /// What the chart's author says of that version; nullopt: nothing.
    void showChangelog(const QString &version, const std::optional<ChartVersion> &changelog);
    /// From elsewhere in the window: the kind, and the run or version that it is about.
    void write(const MessageRequest &request);

    const std::optional<MessageDraft> &draft() const { return m_draft; }
    MessageRequest request() const;
    /// Addresses or lists of them, as they stand in the two lines.
    QStringList to() const;
    QStringList bcc() const;
    void setRecipients(const QString &to, const QString &bcc);
    Table *table() const { return m_table; }
    MessagePreview *preview() const { return m_preview; }
    void choosePlaceholder(const QString &name);
    void writePlaceholder(const QString &text); ///< of the chosen one; empty: what is known again
    void chooseText(bool text);                 ///< the source in place of the placeholders
    /// Writes the draft for mail programs, or the entry for calendars, by the file's ending.
    Result<> saveTo(const QString &file) const;
    void copy() const; ///< HTML and plain text
    void showSending();
    void showSent(const Result<SmtpReport> &report);

signals:
    void changelogWanted(const luthier::MessageRequest &request);
    void sendWanted(const luthier::MessageDraft &draft, const luthier::SendOptions &options);

private:
    void build();
    QWidget *buildForm();
    QWidget *buildLeft();
    void addActions(QWidget *into);
    void fillKinds();
    void kindChanged();
    void timeChanged();
    void rebuild();
    void showRows();
    void showChosen();
    void openMailProgram();
    void askToSend(bool again);
    void askFile(const QString &ending, const QString &filter);
    void say(State state, const QString &text);
    QDateTime momentOf(const QDateTimeEdit *edit, QString *note) const;

    Profile m_profile;
    QString m_place;
    Platform::Facts m_facts;
    MailProfile m_mail;
    std::optional<MessageDraft> m_draft;
    std::optional<ChartVersion> m_changelog;
    QString m_changelogAsked; ///< version
    bool m_waits = false;     ///< for that
    QString m_run;
    QString m_version;
    QMap<QString, QMap<QString, QString>> m_overrides; ///< by kind
    std::optional<QString> m_body;
    bool m_settingText = false;
    bool m_isTyping = false;
    QString m_shownKey; ///< of the placeholder in m_own

    QLabel *m_answer;
    Notice *m_problem;
    QComboBox *m_kind;
    QComboBox *m_language;
    QWidget *m_times;
    QCheckBox *m_begins;
    QDateTimeEdit *m_start;
    QLabel *m_zone;
    QSpinBox *m_minutes;
    QCheckBox *m_was;
    QDateTimeEdit *m_former;
    QLabel *m_timeNote;
    QLineEdit *m_to;
    QLineEdit *m_bcc;
    RowModel *m_model;
    Table *m_table;
    TablePane *m_pane;
    QLabel *m_chosenSource;
    QPlainTextEdit *m_own;
    QPushButton *m_forget;
    QPlainTextEdit *m_text;
    QPushButton *m_textAsShipped;
    QStackedWidget *m_left;
    QPushButton *m_placeholdersTab;
    QPushButton *m_textTab;
    MessagePreview *m_preview;
    ConfirmBar *m_confirm;
    QPushButton *m_send = nullptr;
    bool m_keepsSaying = false; ///< what became of sending, until another message is written
    bool m_mayRepeat = false;   ///< it was refused because it was sent, or perhaps was
    std::optional<SendOptions> m_asked;
    QString m_askedText; ///< what was to be seen then
};

} // namespace luthier
