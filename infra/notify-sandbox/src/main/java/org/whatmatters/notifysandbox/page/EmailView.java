package org.whatmatters.notifysandbox.page;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.whatmatters.notifysandbox.mailing.Email;
import org.whatmatters.notifysandbox.mailing.Mailboxes;

/// One e-mail as whoever got it sees it.
record EmailView(String id, String to, String subject, String body, String when, String state) {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    /// The latest first.
    static List<EmailView> of(Mailboxes mailboxes) {
        return mailboxes.sent(_ -> true).reversed().stream().map(EmailView::of).toList();
    }

    private static EmailView of(Email email) {
        return new EmailView(
                email.id().toString(),
                email.address(),
                email.subject(),
                email.body(),
                WHEN.format(email.createdAt()),
                switch (email.status()) {
                    case SENDING -> "On its way";
                    case DELIVERED -> "Delivered";
                    case PERMANENT_FAILURE -> "Not delivered";
                });
    }
}
