package org.whatmatters.careplan.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.careplan.PersonNews.FIRE_SERVICE;
import static org.whatmatters.careplan.PersonNews.LINK_WORKERS;
import static org.whatmatters.careplan.planning.PlanRequests.PLANS;
import static org.whatmatters.careplan.planning.PlanRequests.goals;
import static org.whatmatters.careplan.planning.PlanRequests.path;
import static org.whatmatters.careplan.planning.PlanRequests.singAgain;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.careplan.PersonNews;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;

@IntegrationTest
class PlanRefusalsIT {

    private final UUID june;
    private final Api asJune;
    private final Api asWorker;
    private final Api asOutsider;

    PlanRefusalsIT(Api api, Events events, @Beside JdbcClient jdbc) {
        var account = UUID.randomUUID();
        this.june = new PersonNews(events, jdbc).personWithAccount(account);
        this.asJune = api.as(Tokens.person(account));
        this.asWorker = api.as(Tokens.staff(LINK_WORKERS, Role.LINK_WORKER));
        this.asOutsider = api.as(Tokens.staff(FIRE_SERVICE, Role.TEAM_LEAD));
    }

    @Test
    void outside_the_circle_there_is_no_plan_and_no_person() {
        var opened = open();

        assertThat(asOutsider.get(path(opened)).status()).isEqualTo(404);
        assertThat(asOutsider.get(PLANS + "?personId=" + june).status()).isEqualTo(404);
        assertThat(asOutsider.post(PLANS, Map.of("personId", june)).status()).isEqualTo(404);
        assertThat(asOutsider.ifMatch("\"1\"").post(goals(opened), singAgain(8)).status())
                .isEqualTo(404);
    }

    @Test
    void every_wrong_field_is_named_at_once() {
        var opened = open();

        var answer = asJune.ifMatch("\"1\"")
                .post(
                        goals(opened),
                        Map.of(
                                "text",
                                " ",
                                "importance",
                                11,
                                "colour",
                                "blue",
                                "actions",
                                List.of(Map.of("what", "Sing", "who", "me", "confidence", 0), Map.of("who", 7))));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.wrongFields())
                .containsExactly(
                        "/actions/0/confidence",
                        "/actions/1/confidence",
                        "/actions/1/what",
                        "/colour",
                        "/importance",
                        "/text");
        assertThat(asJune.post(PLANS, Map.of("referralId", "no id")).wrongFields())
                .containsExactly("/personId", "/referralId");
    }

    @Test
    void who_has_not_read_the_latest_version_cannot_add_to_it() {
        var opened = open();
        asJune.ifMatch("\"1\"").post(goals(opened), singAgain(8));

        assertThat(asWorker.ifMatch("\"1\"").post(goals(opened), singAgain(8)).status())
                .isEqualTo(412);
        assertThat(asWorker.post(goals(opened), singAgain(8)).status()).isEqualTo(428);
    }

    @Test
    void a_clinician_reads_and_does_not_write() {
        var opened = open();
        var clinician = Tokens.staff(LINK_WORKERS, Role.CLINICIAN);

        assertThat(asWorker.as(clinician).get(path(opened)).status()).isEqualTo(200);
        assertThat(asWorker.as(clinician)
                        .ifMatch("\"1\"")
                        .post(goals(opened), singAgain(8))
                        .status())
                .isEqualTo(403);
    }

    private Answer open() {
        return asWorker.post(PLANS, Map.of("personId", june));
    }
}
