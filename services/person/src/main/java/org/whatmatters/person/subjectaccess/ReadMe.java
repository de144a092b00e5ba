package org.whatmatters.person.subjectaccess;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson.Line;
import org.whatmatters.person.subjectaccess.CopyForPerson.Entry;
import org.whatmatters.person.subjectaccess.CopyForPerson.Part;
import org.whatmatters.person.subjectaccess.CopyForPerson.Section;

/// The copy as a page that reads without a network, a script or a style sheet of anybody's.
final class ReadMe {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final StringBuilder page = new StringBuilder();

    private ReadMe() {}

    static String of(CopyForPerson copy) {
        var readMe = new ReadMe();
        readMe.head(copy);
        copy.parts().forEach(readMe::part);
        readMe.page.append("</main>\n</body>\n</html>\n");
        return readMe.page.toString();
    }

    private void head(CopyForPerson copy) {
        page.append("""
                <!DOCTYPE html>
                <html lang="en-GB">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>What is held on you</title>
                <style>
                body { font-family: sans-serif; font-size: 1.2em; line-height: 1.5; max-width: 45em; margin: 1em auto; padding: 0 1em; }
                article { border-top: 1px solid; padding: 0.5em 0; }
                dt { font-weight: bold; }
                dd { margin: 0 0 0.5em; white-space: pre-wrap; overflow-wrap: anywhere; }
                </style>
                </head>
                <body>
                <main>
                <h1>What is held on you</h1>
                """);
        paragraph("This is for " + copy.name() + ". You asked us on " + DAY.format(copy.receivedOn())
                + " what we hold on you.");
        paragraph("It comes from " + copy.from() + ", which made this copy on " + day(copy.releasedAt()) + ".");
        heading(2, "Keep this safe");
        paragraph(
                "This is private. Do not keep it where somebody could read it who must not. If somebody makes you show"
                        + " it to them, you can tell us. If you are in danger, ring 999.");
        heading(2, "What is left out");
        paragraph(
                copy.somethingIsLeftOut()
                        ? "We left some things out. We may do so where it is about somebody else or they told us,"
                                + " where reading it could do serious harm, or where the law says that we must."
                                + " Where words are missing you see " + Redaction.MARK + "."
                        : "We left nothing out.");
        paragraph(
                "We never copy codes and passwords. Our figures are kept under keys that do not lead to anybody, so there"
                        + " is nothing on you in them. The list of groups and services does not hold anything on you either.");
        heading(2, "If something is wrong, or you want to know more");
        paragraph("You can ask us to put it right, or to delete it. You can complain to us, and to the Information"
                + " Commissioner: ico.org.uk, telephone 0303 123 1113.");
        paragraph("The file data.json says the same for a computer.");
    }

    private void part(Part part) {
        heading(2, titleOf(part.service()));
        part.sections().forEach(this::section);
    }

    /// A service that is not listed is called as it calls itself.
    private static String titleOf(String service) {
        return switch (service) {
            case "person" -> "You, and who works with you";
            case "referral" -> "Who asked for support for you, and what was done";
            case "care-plan" -> "About you and your plan, in your words";
            case "budget" -> "Money for your support";
            case "notification" -> "Messages to you and from you";
            default -> service;
        };
    }

    private void section(Section section) {
        heading(3, section.heading());
        section.entries().forEach(this::entry);
    }

    private void entry(Entry entry) {
        page.append("<article>\n<dl>\n");
        if (entry.at() != null) {
            line(new Line("Written down on", day(entry.at())));
        }
        line(new Line("Who answers for it", entry.controller()));
        entry.lines().forEach(this::line);
        page.append("</dl>\n</article>\n");
    }

    private void line(Line line) {
        page.append("<dt>").append(safe(line.name())).append("</dt><dd>");
        page.append(safe(line.value())).append("</dd>\n");
    }

    private void heading(int level, String words) {
        page.append("<h%1$d>%2$s</h%1$d>\n".formatted(level, safe(words)));
    }

    private void paragraph(String words) {
        page.append("<p>").append(safe(words)).append("</p>\n");
    }

    private static String day(Instant at) {
        return DAY.format(at.atZone(LONDON));
    }

    private static String safe(String words) {
        return htmlEscape(words, StandardCharsets.UTF_8.name());
    }
}
