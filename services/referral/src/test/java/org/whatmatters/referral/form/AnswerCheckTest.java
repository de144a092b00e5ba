package org.whatmatters.referral.form;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.whatmatters.referral.form.FormFixtures.ALLIED_HEALTH;
import static org.whatmatters.referral.form.FormFixtures.CHILDREN;
import static org.whatmatters.referral.form.FormFixtures.FAMILY;
import static org.whatmatters.referral.form.FormFixtures.FIRE;
import static org.whatmatters.referral.form.FormFixtures.GP;
import static org.whatmatters.referral.form.FormFixtures.HOSPITAL;
import static org.whatmatters.referral.form.FormFixtures.HOUSING;
import static org.whatmatters.referral.form.FormFixtures.JOB_CENTRE;
import static org.whatmatters.referral.form.FormFixtures.PHARMACY;
import static org.whatmatters.referral.form.FormFixtures.POLICE;
import static org.whatmatters.referral.form.FormFixtures.SCHOOL;
import static org.whatmatters.referral.form.FormFixtures.SELF;
import static org.whatmatters.referral.form.FormFixtures.SOCIAL_CARE;
import static org.whatmatters.referral.form.FormFixtures.VCSE;
import static org.whatmatters.referral.form.FormFixtures.june;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerCheckTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    private final AnswerCheck check = new AnswerCheck(FormFixtures.EVERY_KEY, TODAY);

    @Test
    void what_a_doorstep_yields_will_do() {
        assertThat(codes(FIRE, june())).isEmpty();
    }

    @Test
    void an_empty_form_names_everything_that_is_needed_at_once() {
        assertThat(codes(FIRE, Map.of()).keySet())
                .containsExactlyInAnyOrder(
                        "givenName", "safeContactWay", "reason", "needs", "personKnows", "risks", "visitHazards");
    }

    @Test
    void missing_malformed_foreign_and_unknown_answers_are_named_together() {
        var answers = june();
        answers.remove("personKnows");
        answers.put("postcode", "nowhere");
        answers.put("nhsNumber", "9990000018");
        answers.put("starSign", "Leo");

        assertThat(codes(FIRE, answers))
                .containsOnly(
                        entry("personKnows", "REQUIRED"),
                        entry("postcode", "INVALID_POSTCODE"),
                        entry("nhsNumber", "FIELD_NOT_ALLOWED_FOR_AGENCY"),
                        entry("starSign", "UNKNOWN_FIELD"));
    }

    @Test
    void what_is_not_asked_after_what_was_answered_before_is_refused() {
        var answers = Map.of("givenName", "Olu", "safeContactWay", "VISIT", "meetingPlace", "Library", "phone", "0161");

        assertThat(codes(SELF, answers)).containsOnly(entry("phone", "NOT_ASKED"));
    }

    @Test
    void what_is_asked_after_what_was_answered_before_is_needed() {
        assertThat(codes(SELF, Map.of("givenName", "Olu", "safeContactWay", "EMAIL")))
                .containsOnly(entry("email", "REQUIRED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"olu", "olu@", "@example.com", "olu@example", "olu @example.com", "olu@example..com"})
    void an_email_address_has_its_shape(String email) {
        var answers = Map.of("givenName", "Olu", "safeContactWay", "EMAIL", "email", email);

        assertThat(codes(SELF, answers)).containsOnly(entry("email", "INVALID_EMAIL"));
    }

    static Stream<Arguments> wrongAnswers() {
        return Stream.of(
                arguments("birthDate", "2026-11-24", "DATE_IN_FUTURE"),
                arguments("birthDate", "2027", "DATE_IN_FUTURE"),
                arguments("birthDate", "2026-12", "DATE_IN_FUTURE"),
                arguments("birthDate", "1890", "DATE_TOO_LONG_AGO"),
                arguments("birthDate", "1948-02-30", "INVALID_DATE"),
                arguments("birthDate", "23/11/1948", "INVALID_DATE"),
                arguments("phone", "12", "INVALID_PHONE"),
                arguments("phone", "ring the shop", "INVALID_PHONE"),
                arguments("postcode", "XW11", "INVALID_POSTCODE"),
                arguments("reason", "x".repeat(151), "TOO_LONG"),
                arguments("reason", 7, "WRONG_TYPE"),
                arguments("reason", List.of("a"), "WRONG_TYPE"),
                arguments("reason", "bell \u0007", "UNWRITABLE_CHARACTER"),
                arguments("reason", "nothing \u0000", "UNWRITABLE_CHARACTER"),
                arguments("reason", "half \ud83d", "UNWRITABLE_CHARACTER"),
                arguments("needs", "LONELINESS", "WRONG_TYPE"),
                arguments("needs", List.of("MAGIC"), "NOT_AN_OPTION"),
                arguments("needs", List.of("LONELINESS", 3), "WRONG_TYPE"),
                arguments("needs", List.of(), "REQUIRED"),
                arguments("risks", List.of("NO_KNOWN_RISKS", "FALLS"), "CONTRADICTS_ITSELF"),
                arguments("safeContactWay", "PIGEON", "NOT_AN_OPTION"),
                arguments("noFixedAbode", "yes", "WRONG_TYPE"),
                arguments("givenName", "   ", "REQUIRED"));
    }

    @ParameterizedTest
    @MethodSource("wrongAnswers")
    void a_wrong_answer_is_refused_by_its_code(String key, Object answer, String code) {
        var answers = june();
        answers.put(key, answer);

        assertThat(codes(FIRE, answers)).containsOnly(entry(key, code));
    }

    static Stream<Arguments> goodAnswers() {
        return Stream.of(
                arguments("birthDate", "1948"),
                arguments("birthDate", "1948-05"),
                arguments("birthDate", "1948-05-09"),
                arguments("birthDate", "2026"),
                arguments("birthDate", "2026-11-23"),
                arguments("phone", "07700 900123"),
                arguments("phone", "0161 496 0123"),
                arguments("phone", "+48 22 123 45 67"),
                arguments("postcode", "xw11aa"),
                arguments("noFixedAbode", true),
                arguments("noFixedAbode", false),
                arguments("familyName", ""),
                arguments("givenName", "Þórdís 李小龙"),
                arguments("reason", "😀".repeat(150)));
    }

    @ParameterizedTest
    @MethodSource("goodAnswers")
    void what_people_really_answer_is_taken(String key, Object answer) {
        var answers = june();
        answers.put(key, answer);

        assertThat(codes(FIRE, answers)).isEmpty();
    }

    @Test
    void an_address_is_needed_only_by_who_is_to_get_a_letter() {
        var answers = june();
        answers.put("safeContactWay", "LETTER");

        assertThat(codes(FIRE, answers)).containsOnly(entry("addressLine", "REQUIRED"));
    }

    @Test
    void the_police_name_a_supervisor_when_the_person_does_not_know() {
        var answers = june();
        answers.put("otherPartyInHome", "NOT_KNOWN");
        answers.put("personKnows", "unaware");

        assertThat(codes(POLICE, answers)).containsOnly(entry("supervisor", "REQUIRED"));
    }

    @Test
    void a_job_centre_says_that_it_is_voluntary_and_sends_nothing_of_the_body() {
        var answers = june();
        answers.remove("visitHazards");
        answers.put("clinicalHistory", "asthma");

        assertThat(codes(JOB_CENTRE, answers))
                .containsOnly(
                        entry("voluntary", "MUST_BE_TICKED"), entry("clinicalHistory", "FIELD_NOT_ALLOWED_FOR_AGENCY"));
    }

    /// What an agency is not asked, and may not send: referral by referral there is less of everybody to be seen.
    static Stream<Arguments> notAsked() {
        var home = List.of("visitHazards");
        var health = List.of("clinicalHistory", "frailty", "mobility", "memory", "helpArranged", "exerciseLimits");
        var number = List.of("nhsNumber");
        var leaving = List.of("availableFrom");
        return Stream.of(
                arguments(GP, List.of(leaving)),
                arguments(PHARMACY, List.of(home, health, leaving)),
                arguments(HOSPITAL, List.of(List.of("frailty", "exerciseLimits"))),
                arguments(ALLIED_HEALTH, List.of(List.of("frailty", "helpArranged"))),
                arguments(FIRE, List.of(number, health, leaving)),
                arguments(POLICE, List.of(number, health, leaving)),
                arguments(JOB_CENTRE, List.of(number, health, leaving, home, List.of("childrenInHome"))),
                arguments(SOCIAL_CARE, List.of(List.of("frailty", "mobility", "exerciseLimits"))),
                arguments(HOUSING, List.of(number, health)),
                arguments(VCSE, List.of(health, leaving)),
                arguments(SCHOOL, List.of(number, health, leaving, List.of("childrenInHome"))),
                arguments(FAMILY, List.of(number, health, leaving)),
                arguments(CHILDREN, List.of(number, health, leaving, List.of("childrenInHome"))));
    }

    @ParameterizedTest
    @MethodSource("notAsked")
    void what_an_agency_is_not_asked_it_may_not_send(FormDefinition form, List<List<String>> keys) {
        for (var key : keys.stream().flatMap(List::stream).toList()) {
            assertThat(codes(form, Map.of(key, "anything"))).containsEntry(key, "FIELD_NOT_ALLOWED_FOR_AGENCY");
        }
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    void the_fire_service_s_own_findings_the_incident_and_benefits_are_asked_by_no_form(FormDefinition form) {
        var foreign = Map.<String, @Nullable Object>of(
                "smoking", "x", "clutterScale", "9", "alarmFitted", true, "incident", "x", "benefits", "x");

        assertThat(codes(form, foreign))
                .containsEntry("smoking", "UNKNOWN_FIELD")
                .containsEntry("clutterScale", "UNKNOWN_FIELD")
                .containsEntry("alarmFitted", "UNKNOWN_FIELD")
                .containsEntry("incident", "UNKNOWN_FIELD")
                .containsEntry("benefits", "UNKNOWN_FIELD");
    }

    static Stream<FormDefinition> everyForm() {
        return FormFixtures.EVERY_FORM.stream();
    }

    static Stream<Arguments> daysOfLeaving() {
        return Stream.of(
                arguments("2026-11-24", Map.of()),
                arguments("2027-11-23", Map.of()),
                arguments("2025-11-23", Map.of()),
                arguments("2027-11-24", Map.of("availableFrom", "DATE_TOO_FAR_AHEAD")),
                arguments("2025-11-22", Map.of("availableFrom", "DATE_TOO_LONG_AGO")),
                arguments("2026-12", Map.of("availableFrom", "INVALID_DATE")),
                arguments("2026-02-30", Map.of("availableFrom", "INVALID_DATE")),
                arguments("", Map.of("availableFrom", "REQUIRED")));
    }

    @ParameterizedTest
    @MethodSource("daysOfLeaving")
    void a_day_of_leaving_hospital_is_whole_and_may_be_to_come(String day, Map<String, String> faults) {
        var answers = Map.<String, @Nullable Object>of(
                "nhsNumber", "9990548609",
                "availableFrom", day,
                "startWithin", "WITHIN_24_HOURS",
                "safeContactWay", "NOT_ASKED_ALONE",
                "reason", "Lives alone, and had a fall",
                "personKnows", "agrees",
                "risks", List.of("FALLS"));

        assertThat(codes(HOSPITAL, answers)).isEqualTo(faults);
    }

    @Test
    void what_a_child_wants_is_asked_where_it_is_about_a_child() {
        var answers = june();
        answers.put("forWhom", "CHILD");

        assertThat(codes(FAMILY, answers))
                .containsOnly(entry("childWish", "REQUIRED"), entry("parentKnows", "REQUIRED"));

        answers.put("forWhom", "PARENT_TO_BE");
        assertThat(codes(FAMILY, answers)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("notNhsNumbers")
    void a_practice_gives_a_number_that_can_be_one(String number) {
        var answers =
                Map.<String, @Nullable Object>of("nhsNumber", number, "reason", "Lonely", "personKnows", "agrees");

        assertThat(codes(GP, answers)).containsOnly(entry("nhsNumber", "INVALID_NHS_NUMBER"));
    }

    static Stream<String> notNhsNumbers() {
        return Stream.of("9990000019", "9999999999", "0000000000", "999000001", "99900000180", "999000001A");
    }

    private Map<String, String> codes(FormDefinition form, Map<String, ? extends @Nullable Object> answers) {
        return check.faults(form, Answers.of(answers)).stream()
                .collect(java.util.stream.Collectors.toMap(FieldFault::key, FieldFault::code));
    }
}
