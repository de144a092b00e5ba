package org.whatmatters.person.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.person.Neighbours.FIRE_SERVICE;
import static org.whatmatters.person.Neighbours.LINK_WORKERS;
import static org.whatmatters.person.Neighbours.TRUST;
import static org.whatmatters.person.Neighbours.hearUntil;
import static org.whatmatters.person.Neighbours.intake;

import java.time.Duration;
import java.time.Instant;
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
class RecordIT {

    private static final String ALL_SAFE = """
            {"call": "YES", "sms": "YES", "voicemail": "NO", "email": "UNKNOWN", "app": "UNKNOWN",
             "letter": "NO", "visit": "YES", "askedAlone": true, "codeWord": "heron"}""";

    private final Api linkWorker;
    private final Api api;
    private final Neighbours neighbours;
    private final JdbcClient jdbc;

    RecordIT(Api api, Neighbours neighbours, @Beside JdbcClient jdbc) {
        this.api = api;
        this.linkWorker = api.as(Tokens.staff(LINK_WORKERS, Role.LINK_WORKER));
        this.neighbours = neighbours;
        this.jdbc = jdbc;
    }

    @Test
    void a_host_sees_the_record_and_the_look_is_written_down() {
        var person = referred("Ivy", "Rainford", "XW1 5AA");
        var subject = UUID.randomUUID();

        var answer =
                api.as(Tokens.staffNamed(subject, LINK_WORKERS, Role.TRIAGER)).get("/api/v1/people/" + person);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.version()).isEqualTo("\"1\"");
        assertThat(answer.json().path("displayName").asString()).isEqualTo("Ivy Rainford");
        assertThat(answer.json().path("matchState").asString()).isEqualTo("CREATED");
        assertThat(answer.json().at("/safeContact/sms").asString()).isEqualTo("UNKNOWN");
        assertThat(jdbc.sql("select count(*) from audit_entry where subject = :subject and :person = any (person_ids)")
                        .param("subject", subject)
                        .param("person", person)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void for_another_organisation_the_record_is_not_there() {
        var person = referred("Ida", "Selwood", "XW1 5AB");

        assertThat(api.as(Tokens.staff(TRUST, Role.LINK_WORKER))
                        .get("/api/v1/people/" + person)
                        .status())
                .isEqualTo(404);
        assertThat(api.as(Tokens.staff(FIRE_SERVICE, Role.LINK_WORKER))
                        .get("/api/v1/people/" + person)
                        .status())
                .isEqualTo(404);
        assertThat(api.as(Tokens.staff(TRUST, Role.LINK_WORKER))
                        .ifMatch("\"1\"")
                        .put("/api/v1/people/" + person + "/safe-contact", ALL_SAFE)
                        .status())
                .isEqualTo(404);
        assertThat(linkWorker.get("/api/v1/people/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    @Test
    void a_referrer_may_not_use_the_route_at_all() {
        assertThat(api.as(Tokens.staff(FIRE_SERVICE, Role.REFERRER))
                        .get("/api/v1/people/" + UUID.randomUUID())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void after_the_end_the_host_reads_and_changes_nothing() {
        var intake = neighbours.refer(intake("Mae", "Blanchard", "1950", null, "XW1 5AK"));
        neighbours.tellEnded(
                intake.referralId(), intake.personId(), Instant.now().minus(Duration.ofDays(80)));
        hearUntil(() -> assertThat(neighbours.accessOf(intake.personId()).relationships())
                .allSatisfy(tie -> assertThat(tie.until()).isNotNull()));
        var path = "/api/v1/people/" + intake.personId();

        assertThat(linkWorker.get(path).status()).isEqualTo(200);
        assertThat(linkWorker
                        .ifMatch("\"1\"")
                        .put(path + "/safe-contact", ALL_SAFE)
                        .status())
                .isEqualTo(409);
    }

    @Test
    void ninety_days_after_the_end_the_record_is_not_there() {
        var intake = neighbours.refer(intake("Meg", "Cotterill", "1950", null, "XW1 5AL"));
        neighbours.tellEnded(
                intake.referralId(), intake.personId(), Instant.now().minus(Duration.ofDays(91)));
        hearUntil(() -> assertThat(neighbours.accessOf(intake.personId()).relationships())
                .allSatisfy(tie -> assertThat(tie.until()).isNotNull()));

        assertThat(linkWorker.get("/api/v1/people/" + intake.personId()).status())
                .isEqualTo(404);
    }

    @Test
    void an_id_that_was_matched_leads_to_the_one_record() {
        var first = neighbours.refer(intake("Nan", "Dewhurst", "1950-01-01", null, "XW1 5AM"));
        var second = neighbours.refer(intake("Nan", "Dewhurst", "1950-01-01", null, "XW1 5AM"));

        var answer = linkWorker.get("/api/v1/people/" + second.personId());

        assertThat(answer.json().path("id").asString())
                .isEqualTo(first.personId().toString());
        assertThat(answer.json().path("matchState").asString()).isEqualTo("MATCHED");
    }

    private UUID referred(String givenName, String familyName, String postcode) {
        return neighbours
                .refer(intake(givenName, familyName, "1950-03-02", null, postcode))
                .personId();
    }
}
