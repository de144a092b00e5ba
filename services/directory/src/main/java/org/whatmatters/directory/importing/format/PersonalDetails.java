package org.whatmatters.directory.importing.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.whatmatters.directory.importing.PersonalDetail;
import org.whatmatters.directory.importing.PersonalDetail.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Finds mobile numbers and e-mail addresses of people in the words of a service, and leaves them out. It finds
/// rather too many than too few: an editor can say that one is all right, nobody can take back what has been published.
///
/// A field that is there for an e-mail address is no such place: whoever fills it in means it for everybody.
public final class PersonalDetails {

    /// Not libphonenumber: that one judges whole numbers, and would let a mistyped one stand.
    private static final Pattern MOBILE = Pattern.compile(
            "(?<![0-9])\\(?(?:(?:\\+|00)44[\\s.()-]{0,3}0?[\\s.)-]{0,3}|0)7(?:[\\s.()-]{0,3}[0-9]){9}(?![0-9])");
    // Every part is bounded and starts where a word does: a mebibyte of one letter is passed over in one go.
    private static final Pattern EMAIL = Pattern.compile(
            "(?<![A-Za-z0-9._%+'-])[A-Za-z0-9._%+'-]{1,64}+" + "@[A-Za-z0-9-]{1,63}+(?:\\.[A-Za-z0-9-]{1,63}+){1,8}");
    private static final Pattern WORD_END = Pattern.compile("[^a-z]+");
    /// Names of desks, not of people.
    private static final Set<String> DESKS = Set.of(
            "admin",
            "administrator",
            "advice",
            "ask",
            "bookings",
            "booking",
            "centre",
            "clinic",
            "community",
            "contact",
            "contactus",
            "email",
            "enquiries",
            "enquiry",
            "events",
            "frontdesk",
            "general",
            "hello",
            "help",
            "helpdesk",
            "helpline",
            "hub",
            "info",
            "information",
            "inquiries",
            "library",
            "mail",
            "mailbox",
            "membership",
            "office",
            "post",
            "reception",
            "referral",
            "referrals",
            "register",
            "secretary",
            "service",
            "services",
            "support",
            "team",
            "volunteer",
            "volunteering",
            "volunteers",
            "welcome",
            "wellbeing");
    private static final Set<String> NO_WORDS =
            Set.of("id", "url", "uri", "website", "logo", "email", "assurer_email", "term_uri", "schedule_link");

    private final Set<String> shown;
    private final List<PersonalDetail> found = new ArrayList<>();

    private PersonalDetails(Set<String> shown) {
        this.shown = shown;
    }

    /// Changes the service and answers what was found in it.
    ///
    /// @param shown values that an editor has said are all right: found, and left where they are
    static List<PersonalDetail> leaveOut(ObjectNode service, Set<String> shown) {
        var details = new PersonalDetails(shown);
        details.visit(service, "");
        return List.copyOf(details.found);
    }

    private void visit(ObjectNode node, String pointer) {
        for (var name : List.copyOf(node.propertyNames())) {
            var child = node.get(name);
            var at = pointer + "/" + name;
            if (child.isString() && !NO_WORDS.contains(name) && !name.endsWith("_id")) {
                node.put(name, without(child.stringValue(), at));
            } else if (name.equals("phones") && child instanceof ArrayNode phones) {
                dropPersonal(phones, at);
            } else {
                visitContainer(child, at);
            }
        }
    }

    private void visitContainer(JsonNode node, String pointer) {
        if (node instanceof ObjectNode object) {
            visit(object, pointer);
        } else if (node instanceof ArrayNode list) {
            for (var i = 0; i < list.size(); i++) {
                var at = pointer + "/" + i;
                if (list.get(i).isString()) {
                    list.set(i, without(list.get(i).stringValue(), at));
                } else {
                    visitContainer(list.get(i), at);
                }
            }
        }
    }

    /// A phone without its number is none.
    private void dropPersonal(ArrayNode phones, String pointer) {
        for (var i = phones.size() - 1; i >= 0; i--) {
            var before = phones.get(i).path("number").asString("");
            visitContainer(phones.get(i), pointer + "/" + i);
            if (!phones.get(i).path("number").asString("").equals(before)) {
                phones.remove(i);
            }
        }
    }

    private String without(String text, String pointer) {
        return replace(Kind.EMAIL, replace(Kind.MOBILE, text, pointer), pointer);
    }

    private String replace(Kind kind, String text, String pointer) {
        return pattern(kind).matcher(text).replaceAll(match -> {
            var value = spelling(kind, match.group());
            if (kind == Kind.EMAIL && isOfADesk(value)) {
                return Matcher.quoteReplacement(match.group());
            }
            found.add(new PersonalDetail(kind, pointer, value));
            return Matcher.quoteReplacement(shown.contains(value) ? match.group() : kind.mark());
        });
    }

    /// Where it stands in a text, however it is spelt there.
    static Optional<MatchResult> find(String text, Kind kind, String value) {
        return pattern(kind)
                .matcher(text)
                .results()
                .filter(match -> spelling(kind, match.group()).equals(value))
                .findFirst();
    }

    private static Pattern pattern(Kind kind) {
        return switch (kind) {
            case MOBILE -> MOBILE;
            case EMAIL -> EMAIL;
        };
    }

    private static String spelling(Kind kind, String match) {
        return switch (kind) {
            case MOBILE -> digits(match);
            case EMAIL -> match.toLowerCase(Locale.ROOT);
        };
    }

    private static String digits(String number) {
        var digits = number.replaceAll("[^0-9]", "");
        return "07" + digits.substring(digits.length() - 9);
    }

    /// Whether it is a desk's rather than one person's.
    ///
    /// @param email in small letters
    public static boolean isOfADesk(String email) {
        return Stream.of(WORD_END.split(email.substring(0, email.indexOf('@')))).anyMatch(DESKS::contains);
    }
}
