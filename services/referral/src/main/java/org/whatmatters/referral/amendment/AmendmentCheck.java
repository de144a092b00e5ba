package org.whatmatters.referral.amendment;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.whatmatters.referral.form.AnswerCheck;
import org.whatmatters.referral.form.Answers;
import org.whatmatters.referral.form.FieldFault;
import org.whatmatters.referral.form.FormDefinition;

/// Which answers may be changed after a form was sent, and whether new ones will do. Finds everything wrong at once.
///
/// @param answers the check that every form goes through
public record AmendmentCheck(AnswerCheck answers) {

    /// By these it was found out who the person is, where the referral goes and how the person is reached; or they
    /// are what somebody who came by themselves said of their own safety. Nobody changes them on a form: the host
    /// puts them right in the person's record, with the person.
    private static final Set<String> NOT_ON_A_FORM = Set.of(
            "givenName",
            "familyName",
            "birthDate",
            "nhsNumber",
            "addressLine",
            "postcode",
            "noFixedAbode",
            "phone",
            "gpPractice",
            "supportAsked",
            "language",
            "interpreterNeeded",
            "email",
            "safeToText",
            "safeVoicemail",
            "codeWord",
            "safeAtHome",
            "ringToday");

    /// The form with the questions whose answers may be changed.
    public static FormDefinition amendable(FormDefinition form) {
        var pages = form.pages().stream()
                .map(page -> new FormDefinition.Page(
                        page.id(),
                        page.title(),
                        page.askedWhen(),
                        page.fields().stream()
                                .filter(field -> isAmendable(field.key()))
                                .toList()))
                .filter(page -> !page.fields().isEmpty())
                .toList();
        return new FormDefinition(
                form.id(),
                form.version(),
                form.agencyTypes(),
                form.title(),
                form.intro(),
                form.exitRules(),
                pages,
                form.consentText());
    }

    static boolean isAmendable(String key) {
        return !NOT_ON_A_FORM.contains(key);
    }

    /// What is wrong with the new answers, or would be wrong with the rest because of them. What was wrong before, such
    /// as a day that has become too long ago, is not held against them.
    ///
    /// @param now all that the form says
    public List<FieldFault> faults(FormDefinition form, Answers now, Answers becomes) {
        var changed = becomes.byKey().keySet();
        var before = new HashSet<>(answers.faults(form, now));
        // A question that the form does not ask must be refused even where nothing is said to it.
        var strangers = answers.faults(form, becomes).stream()
                .filter(fault -> changed.contains(fault.key()))
                .filter(fault -> form.field(fault.key()).isEmpty());
        var fixed = changed.stream()
                .sorted()
                .filter(key -> !isAmendable(key) && form.field(key).isPresent())
                .map(key -> new FieldFault(
                        key,
                        "NOT_AMENDABLE",
                        "This says who the person is or how to reach them. Ring the team that works with them."));
        var wrong = answers.faults(form, Amendment.over(now, becomes)).stream()
                .filter(fault -> changed.contains(fault.key()) || !before.contains(fault))
                .filter(fault -> isAmendable(fault.key()) || !changed.contains(fault.key()));
        return Stream.of(strangers, fixed, wrong)
                .flatMap(faults -> faults)
                .distinct()
                .toList();
    }
}
