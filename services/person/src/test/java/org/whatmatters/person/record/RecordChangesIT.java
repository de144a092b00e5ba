package org.whatmatters.person.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.person.Neighbours.LINK_WORKERS;
import static org.whatmatters.person.Neighbours.TRUST;
import static org.whatmatters.person.Neighbours.hearUntil;
import static org.whatmatters.person.Neighbours.intake;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.person.Neighbours;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;

@IntegrationTest
class RecordChangesIT {

    private static final String ALL_SAFE = """
            {"call": "YES", "sms": "YES", "voicemail": "NO", "email": "UNKNOWN", "app": "UNKNOWN",
             "letter": "NO", "visit": "YES", "askedAlone": true, "codeWord": "heron"}""";

    private final Api linkWorker;
    private final Api stranger;
    private final Neighbours neighbours;
    private final JdbcClient jdbc;

    RecordChangesIT(Api api, Neighbours neighbours, @Beside JdbcClient jdbc) {
        this.linkWorker = api.as(Tokens.staff(LINK_WORKERS, Role.LINK_WORKER));
        this.stranger = api.as(Tokens.staff(TRUST, Role.LINK_WORKER));
        this.neighbours = neighbours;
        this.jdbc = jdbc;
    }

    @Test
    void safe_contact_is_kept_with_whoever_asked_and_told_to_the_others() {
        var person = referred("Ina", "Tilbrook", "XW1 5AC");

        var answer = linkWorker.ifMatch("\"1\"").put("/api/v1/people/" + person + "/safe-contact", ALL_SAFE);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.version()).isEqualTo("\"2\"");
        assertThat(answer.json().at("/safeContact/setBy").asString()).isEqualTo("Test Worker");
        assertThat(answer.json().at("/safeContact/codeWord").asString()).isEqualTo("heron");
        hearUntil(() -> assertThat(neighbours.profilesOf(person)).last().satisfies(profile -> {
            assertThat(profile.safeContact().sms()).isEqualTo("YES");
            assertThat(profile.version()).isEqualTo(2);
        }));
        assertThat(historyOf(person, "safeContact.SMS")).isEqualTo("UNKNOWN > YES by Test Worker");
    }

    @Test
    void no_way_of_contact_can_be_left_out() {
        var person = referred("Isa", "Upwood", "XW1 5AD");

        var answer = linkWorker
                .ifMatch("\"1\"")
                .put("/api/v1/people/" + person + "/safe-contact", "{\"call\": \"YES\", \"sms\": \"PERHAPS\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.wrongFields())
                .containsExactly("/app", "/askedAlone", "/email", "/letter", "/sms", "/visit", "/voicemail");
    }

    @Test
    void all_wrong_details_are_named_at_once() {
        var person = referred("Jan", "Vickery", "XW1 5AE");

        var answer =
                linkWorker.ifMatch("\"1\"").put("/api/v1/people/" + person + "/details", """
                {"givenName": "%s", "birthDate": "2999-01-01", "nhsNumber": "1111111111",
                 "telecoms": [{"kind": "PIGEON", "value": "07700"}], "noFixedAbode": "perhaps",
                 "addresses": [{"use": "MAIN", "lines": ["1", "2", "3", "4", "5", "6"], "postcode": "XW1"}],
                 "gpRegistration": {"standing": "REGISTERED", "odsCode": "no such"}, "formats": ["SMOKE_SIGNS"], "shoeSize": 7}
                """.formatted("J".repeat(71)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.wrongFields())
                .containsExactly(
                        "/addresses/0/lines",
                        "/addresses/0/postcode",
                        "/because",
                        "/birthDate",
                        "/formats",
                        "/givenName",
                        "/gpRegistration/odsCode",
                        "/nhsNumber",
                        "/noFixedAbode",
                        "/shoeSize",
                        "/telecoms/0/kind");
    }

    @Test
    void what_does_not_fit_together_is_named_at_once() {
        var person = referred("Jean", "Vince", "XW1 5AN");

        var answer = linkWorker.ifMatch("\"1\"").put("/api/v1/people/" + person + "/details", """
                {"givenName": "Jean", "noFixedAbode": true, "because": "x",
                 "telecoms": [{"kind": "MOBILE", "value": "07700"}, {"kind": "EMAIL", "value": "at home"}],
                 "addresses": [{"use": "MAIN", "lines": ["1 Mill Lane"]}, {"use": "TEMPORARY", "lines": [" "]}],
                 "gpRegistration": {"standing": "REGISTERED"}}
                """);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.wrongFields())
                .containsExactly(
                        "/addresses/0/use",
                        "/addresses/1/lines",
                        "/gpRegistration/name",
                        "/telecoms/0/value",
                        "/telecoms/1/value");
    }

    @Test
    void the_first_phone_and_the_main_postcode_are_told_to_the_others() {
        var person = referred("Jill", "Voss", "XW1 5AP");

        var answer = linkWorker
                .ifMatch("\"1\"")
                .put("/api/v1/people/" + person + "/details", """
                {"givenName": "Jill", "familyName": "Voss", "because": "She showed me",
                 "telecoms": [{"kind": "EMAIL", "value": "jill@example.org"}, {"kind": "WORK", "value": "01632 960118"},
                              {"kind": "MOBILE", "value": "07700 900118"}],
                 "addresses": [{"use": "TEMPORARY", "lines": ["The Refuge"], "postcode": "xw9 9zz"},
                               {"use": "MAIN", "lines": ["Flat 2", "1 Mill Lane"], "postcode": "XW1 5AP"}],
                 "gpRegistration": {"standing": "NOT_REGISTERED"}}
                """)
                .json();

        assertThat(answer.path("phone").asString()).isEqualTo("+441632960118");
        assertThat(answer.path("postcode").asString()).isEqualTo("XW1 5AP");
        assertThat(answer.at("/addresses/0/postcode").asString()).isEqualTo("XW9 9ZZ");
        assertThat(answer.at("/addresses/1/lines/1").asString()).isEqualTo("1 Mill Lane");
        assertThat(answer.at("/telecoms/2/value").asString()).isEqualTo("+447700900118");
        assertThat(answer.at("/gpRegistration/standing").asString()).isEqualTo("NOT_REGISTERED");
        assertThat(answer.path("nhsNumberStatus").asString()).isEqualTo("TRACE_REQUIRED");
        hearUntil(() -> assertThat(neighbours.profilesOf(person)).last().satisfies(profile -> {
            assertThat(profile.phone()).isEqualTo("+441632960118");
            assertThat(profile.postcode()).isEqualTo("XW1 5AP");
        }));
    }

    @Test
    void details_are_kept_in_one_shape_with_their_history() {
        var person = referred("Jo", "Wadham", "XW1 5AF");

        var answer = linkWorker.ifMatch("\"1\"").put("/api/v1/people/" + person + "/details", """
                {"givenName": " Jo ", "familyName": "Wadham", "birthDate": "1950-03", "nhsNumber": "999 000 0301",
                 "telecoms": [{"kind": "MOBILE", "value": "07700 900119"}],
                 "addresses": [{"use": "MAIN", "postcode": "xw15af"}], "language": "pl", "interpreterNeeded": true, "preferredName": "Joey",
                 "pronouns": "they/them", "formats": ["LARGE_PRINT"], "because": "They told me on the phone"}
                """);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("nhsNumber").asString()).isEqualTo("9990000301");
        assertThat(answer.json().path("phone").asString()).isEqualTo("+447700900119");
        assertThat(answer.json().path("postcode").asString()).isEqualTo("XW1 5AF");
        assertThat(answer.json().path("preferredName").asString()).isEqualTo("Joey");
        assertThat(answer.json().path("pronouns").asString()).isEqualTo("they/them");
        assertThat(answer.json().at("/formats/0").asString()).isEqualTo("LARGE_PRINT");
        assertThat(historyOf(person, "telecoms"))
                .isEqualTo("MOBILE: +447700900118 > MOBILE: +447700900119 by Test Worker");
    }

    @Test
    void whoever_reads_the_record_reads_what_was_changed_in_it_and_why() {
        var person = referred("Joy", "Wainwright", "XW1 5AL");
        linkWorker
                .ifMatch("\"1\"")
                .put(
                        "/api/v1/people/" + person + "/details",
                        "{\"givenName\": \"Joyce\", \"familyName\": \"Wainwright\", \"because\": \"She told me\"}");

        var changes =
                linkWorker.get("/api/v1/people/" + person + "/changes").json().path("items");

        var change = changes.valueStream()
                .filter(one -> one.path("field").asString().equals("givenName"))
                .findFirst()
                .orElseThrow();
        assertThat(change.path("was").asString()).isEqualTo("Joy");
        assertThat(change.path("is").asString()).isEqualTo("Joyce");
        assertThat(change.path("by").asString()).isEqualTo("Test Worker");
        assertThat(change.path("because").asString()).isEqualTo("She told me");
    }

    @Test
    void who_does_not_work_with_the_person_reads_no_changes() {
        var person = referred("Jude", "Wakeling", "XW1 5AM");

        assertThat(stranger.get("/api/v1/people/" + person + "/changes").status())
                .isEqualTo(404);
    }

    @Test
    void a_number_that_another_record_has_is_a_conflict() {
        neighbours.refer(intake("Kay", "Yardley", "1950", "9990000328", "XW1 5AG"));
        var person = referred("Kim", "Zeal", "XW1 5AH");

        var answer = linkWorker
                .ifMatch("\"1\"")
                .put(
                        "/api/v1/people/" + person + "/details",
                        "{\"givenName\": \"Kim\", \"nhsNumber\": \"9990000328\", \"because\": \"x\"}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("type").asString()).endsWith("nhs-number-held");
        assertThat(answer.body()).doesNotContain("9990000328", "Yardley");
    }

    @Test
    void a_change_must_rest_on_what_is_there_now() {
        var person = referred("Lil", "Abney", "XW1 5AJ");
        var path = "/api/v1/people/" + person + "/safe-contact";
        linkWorker.ifMatch("\"1\"").put(path, ALL_SAFE);

        assertThat(linkWorker.ifMatch("\"1\"").put(path, ALL_SAFE).status()).isEqualTo(412);
        assertThat(linkWorker.put(path, ALL_SAFE).status()).isEqualTo(428);
    }

    private UUID referred(String givenName, String familyName, String postcode) {
        return neighbours
                .refer(intake(givenName, familyName, "1950-03-02", null, postcode))
                .personId();
    }

    private String historyOf(UUID person, String field) {
        return jdbc.sql("""
                        select was || ' > ' || became || ' by ' || author_name
                          from person_change where person_id = :person and field = :field
                        """)
                .param("person", person)
                .param("field", field)
                .query(String.class)
                .single();
    }
}
