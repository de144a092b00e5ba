package org.whatmatters.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.whatmatters.referral.Town.path;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.contracts.organisation.OrganisationProfileV1.Member;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;

/// A supplier's system refers as a member of the organisation that has no human's name.
@IntegrationTest
class SystemSubmissionIT {

    private final Api api;
    private final Events events;
    private final JdbcClient jdbc;
    private final UUID surgery = UUID.randomUUID();
    private final UUID system = UUID.randomUUID();
    private Town town;

    SystemSubmissionIT(Api api, Events events, @Beside JdbcClient jdbc) {
        this.api = api;
        this.events = events;
        this.jdbc = jdbc;
        this.town = new Town(api, events, jdbc);
    }

    @BeforeEach
    void settle() {
        town = Town.settled(api, events, jdbc);
        town.tell(
                surgery,
                "Riverside Practice",
                "GP_PRACTICE",
                6,
                null,
                List.of(new Member(system, "Riverside GP system", List.of())));
        town.awaitRow("select count(*) from organisation_member where organisation_id = :id", surgery);
    }

    @Test
    void the_host_reads_which_system_sent_it_and_who_wrote_it() {
        var id = submitted(Map.of("name", "Grace Okoro", "role", "Practice nurse"));

        var sentBy = town.triager().get(path(id)).json().required("sentBy");

        assertThat(sentBy.required("account").asString()).isEqualTo("Riverside GP system");
        assertThat(sentBy.required("name").asString()).isEqualTo("Grace Okoro");
        assertThat(sentBy.required("role").asString()).isEqualTo("Practice nurse");
    }

    @Test
    void an_officer_who_sends_it_themselves_names_nobody_else() {
        var id = town.submitted();

        assertThat(town.triager().get(path(id)).json().required("sentBy").has("name"))
                .isFalse();
    }

    @Test
    void who_wrote_it_is_checked_with_the_rest() {
        var answer = submit(Map.of("name", " ", "role", "R".repeat(101)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.wrongFields()).containsExactly("/sentBy/name", "/sentBy/role");
    }

    @Test
    void the_audit_names_the_account_of_the_system() {
        var id = submitted(Map.of("name", "Grace Okoro"));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(jdbc.sql("""
                                select action from audit_entry where subject = :system and :person = any(person_ids)
                                """)
                                .param("system", system)
                                .param("person", town.personOf(id))
                                .query(String.class)
                                .list())
                        .containsExactly("submit referral"));
    }

    private String submitted(Map<String, String> sentBy) {
        var answer = submit(sentBy);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        var id = answer.json().required("id").asString();
        town.answered(id, town.personOf(id), "CREATED", 0);
        return id;
    }

    private Answer submit(Map<String, String> sentBy) {
        var answers = Map.of(
                "nhsNumber", "9990548609",
                "reason", "Comes in often, lonely",
                "personKnows", "agrees",
                "postcode", town.district + " 1AA");
        return api.as(Tokens.staffNamed(system, surgery, Role.REFERRER))
                .post(
                        "/api/v1/referrals",
                        Map.of("form", "gp", "formVersion", 1, "answers", answers, "sentBy", sentBy));
    }
}
