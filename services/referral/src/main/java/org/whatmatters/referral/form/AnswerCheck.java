package org.whatmatters.referral.form;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.whatmatters.referral.text.Writing;

/// Whether answers will do for a form. Finds everything wrong at once, so that nobody is sent back field by field.
///
/// @param everyKey all questions of all forms
/// @param today in London
public record AnswerCheck(Set<String> everyKey, LocalDate today) {

    private static final int LONGEST_LIFE_IN_YEARS = 130;

    /// A day on which something begins or ends is no further away than this, either way.
    private static final int FURTHEST_DAY_IN_YEARS = 1;

    /// Said together with a risk, it takes the risk back.
    private static final Set<String> STAND_ALONE = Set.of("NO_KNOWN_RISKS", "NOT_KNOWN_TO_ME", "NONE_SEEN");

    public List<FieldFault> faults(FormDefinition form, Answers answers) {
        var questions = form.pages().stream().flatMap(page -> faults(page, answers));
        return Stream.concat(questions, strangers(form, answers, everyKey)).toList();
    }

    static Stream<FieldFault> strangers(FormDefinition form, Answers answers, Set<String> everyKey) {
        return answers.byKey().keySet().stream()
                .sorted()
                .filter(key -> form.field(key).isEmpty())
                .map(key -> stranger(key, everyKey));
    }

    /// What an agency may not send is refused here, not hidden on a page: data that is not needed must not arrive.
    private static FieldFault stranger(String key, Set<String> everyKey) {
        return everyKey.contains(key)
                ? new FieldFault(key, "FIELD_NOT_ALLOWED_FOR_AGENCY", "Your form does not ask for this: leave it out.")
                : new FieldFault(key, "UNKNOWN_FIELD", "No form asks for this.");
    }

    private Stream<FieldFault> faults(FormDefinition.Page page, Answers answers) {
        return page.isAsked(answers)
                ? page.fields().stream().flatMap(field -> faults(field, answers))
                : page.fields().stream()
                        .filter(field -> !answers.silentOn(field.key()))
                        .map(field -> fault(field, "NOT_ASKED", "After what you answered before, this is not asked."));
    }

    private Stream<FieldFault> faults(FormField field, Answers answers) {
        var answer = answers.byKey().get(field.key());
        if (answer == null || answer.isSilent()) {
            return mustBeAnswered(field, answers) ? Stream.of(missing(field)) : Stream.empty();
        }
        return switch (answer) {
            case Answer.Text text -> inText(field, text.value());
            case Answer.Choices choices -> inChoices(field, choices.values());
            case Answer.Tick _ -> field.type() == FieldType.CHECKBOX ? Stream.empty() : Stream.of(wrongType(field));
            case Answer.Unreadable _ -> Stream.of(wrongType(field));
        };
    }

    private static boolean mustBeAnswered(FormField field, Answers answers) {
        var when = field.requiredWhen();
        return field.required() || (when != null && when.holds(answers));
    }

    private static FieldFault missing(FormField field) {
        return switch (field.type()) {
            case CHECKBOX -> fault(field, "MUST_BE_TICKED", "Tick this to go on.");
            case CHOICE, CHOICES -> fault(field, "REQUIRED", "Choose an answer.");
            case TEXT, TEXTAREA, DATE_PARTIAL, DATE, PHONE, EMAIL, POSTCODE, NHS_NUMBER ->
                fault(field, "REQUIRED", "Fill this in.");
        };
    }

    private Stream<FieldFault> inText(FormField field, String text) {
        if (!Writing.isShowable(text)) {
            return Stream.of(unwritable(field));
        }
        return switch (field.type()) {
            case TEXT, TEXTAREA -> tooLong(field, text);
            case CHOICE -> notOffered(field, text);
            case DATE_PARTIAL -> inDate(field, text);
            case DATE -> inDay(field, text);
            case PHONE ->
                unless(
                        Phone.parse(text).isPresent(),
                        field,
                        "INVALID_PHONE",
                        "Give a phone number, like 0161 496 0123.");
            case EMAIL ->
                unless(
                        Email.isWellFormed(text),
                        field,
                        "INVALID_EMAIL",
                        "Give an email address, like name@example.com.");
            case POSTCODE ->
                unless(Postcode.parse(text).isPresent(), field, "INVALID_POSTCODE", "Give a postcode, like XW1 1AA.");
            case NHS_NUMBER ->
                unless(
                        NhsNumber.parse(text).isPresent(),
                        field,
                        "INVALID_NHS_NUMBER",
                        "This is not an NHS number: check its ten digits.");
            case CHOICES, CHECKBOX -> Stream.of(wrongType(field));
        };
    }

    private static Stream<FieldFault> tooLong(FormField field, String text) {
        var most = field.maxLength() == null ? Integer.MAX_VALUE : field.maxLength();
        return unless(Writing.length(text) <= most, field, "TOO_LONG", "Use " + most + " characters or fewer.");
    }

    private static Stream<FieldFault> notOffered(FormField field, String value) {
        return unless(field.option(value).isPresent(), field, "NOT_AN_OPTION", "Choose one of the answers offered.");
    }

    private Stream<FieldFault> inDate(FormField field, String text) {
        return PartialDate.parse(text)
                .map(PartialDate::earliest)
                .map(earliest -> Stream.concat(
                        unless(!earliest.isAfter(today), field, "DATE_IN_FUTURE", "This date is still to come."),
                        unless(
                                earliest.isAfter(today.minusYears(LONGEST_LIFE_IN_YEARS)),
                                field,
                                "DATE_TOO_LONG_AGO",
                                "This date is too long ago.")))
                .orElseGet(() -> Stream.of(
                        fault(field, "INVALID_DATE", "Give a year, a year and month, or a full date that exists.")));
    }

    private Stream<FieldFault> inDay(FormField field, String text) {
        try {
            var day = LocalDate.parse(text.strip());
            return Stream.concat(
                    unless(
                            !day.isAfter(today.plusYears(FURTHEST_DAY_IN_YEARS)),
                            field,
                            "DATE_TOO_FAR_AHEAD",
                            "This date is too far ahead."),
                    unless(
                            !day.isBefore(today.minusYears(FURTHEST_DAY_IN_YEARS)),
                            field,
                            "DATE_TOO_LONG_AGO",
                            "This date is too long ago."));
        } catch (DateTimeParseException e) {
            return Stream.of(fault(field, "INVALID_DATE", "Give a full date that exists, with day, month and year."));
        }
    }

    private static Stream<FieldFault> inChoices(FormField field, List<String> values) {
        if (field.type() != FieldType.CHOICES) {
            return Stream.of(wrongType(field));
        }
        if (values.stream().anyMatch(value -> field.option(value).isEmpty())) {
            return Stream.of(fault(field, "NOT_AN_OPTION", "Choose from the answers offered."));
        }
        var contradicts = Set.copyOf(values).size() > 1 && values.stream().anyMatch(STAND_ALONE::contains);
        return unless(!contradicts, field, "CONTRADICTS_ITSELF", "This answer cannot stand beside another.");
    }

    static Stream<FieldFault> unless(boolean good, FormField field, String code, String message) {
        return good ? Stream.empty() : Stream.of(fault(field, code, message));
    }

    static FieldFault wrongType(FormField field) {
        return fault(field, "WRONG_TYPE", "This is not the kind of answer that the question asks for.");
    }

    static FieldFault unwritable(FormField field) {
        return fault(field, "UNWRITABLE_CHARACTER", "Take out the characters that cannot be shown.");
    }

    static FieldFault fault(FormField field, String code, String message) {
        return new FieldFault(field.key(), code, message);
    }
}
