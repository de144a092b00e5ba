package org.whatmatters.careplan.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.whatmatters.careplan.PersonNews.LINK_WORKERS;
import static org.whatmatters.careplan.PersonNews.hostedBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.careplan.PersonNews;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.directory.ResourceV1;
import org.whatmatters.contracts.notification.MessageRequestedV1;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;

@IntegrationTest
class GivenIT {

    private static final String GIVEN = "/api/v1/given-resources";

    private final Events events;
    private final PersonNews news;
    private final UUID account = UUID.randomUUID();
    private final UUID june;
    private final Api asJune;
    private final Api asWorker;
    private final Api asStranger;
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));

    GivenIT(Api api, Events events, @Beside JdbcClient jdbc) {
        this.events = events;
        this.news = new PersonNews(events, jdbc);
        this.june = news.personWithAccount(account);
        this.asJune = api.as(Tokens.person(account));
        this.asWorker = api.as(Tokens.staff(LINK_WORKERS, Role.LINK_WORKER));
        this.asStranger = api.as(Tokens.staff(UUID.randomUUID(), Role.LINK_WORKER));
    }

    @Test
    void what_a_worker_gives_stands_on_the_person_s_page_with_who_gave_it() {
        var back = published("Living well with a bad back", today, false);

        var given = give(asWorker, back);

        assertThat(given.status()).as(given.body()).isEqualTo(201);
        var seen = asJune.get(GIVEN + "?personId=" + june).json().at("/items/0");
        assertThat(seen).isEqualTo(given.json());
        assertThat(seen.path("title").asString()).isEqualTo("Living well with a bad back");
        assertThat(seen.path("by").asString()).isEqualTo("worker");
        assertThat(seen.path("name").asString()).isEqualTo("Test Worker");
        assertThat(give(asJune, back).status()).isEqualTo(409);
    }

    @Test
    void a_person_keeps_something_for_themselves_and_puts_it_away() {
        var given = give(asJune, published("Sleep", today, false));
        assertThat(given.json().path("by").asString()).isEqualTo("person");

        assertThat(asJune.delete(path(given)).status()).isEqualTo(204);

        assertThat(asWorker.get(GIVEN + "?personId=" + june)
                        .json()
                        .path("items")
                        .isEmpty())
                .isTrue();
        assertThat(asJune.delete(path(given)).status()).isEqualTo(404);
    }

    @Test
    void nobody_outside_the_circle_sees_gives_takes_back_or_sends_anything() {
        var given = give(asWorker, published("Breathing", today, false));

        assertThat(asStranger.get(GIVEN + "?personId=" + june).status()).isEqualTo(404);
        assertThat(give(asStranger, published("Other", today, false)).status()).isEqualTo(404);
        assertThat(asStranger.delete(path(given)).status()).isEqualTo(404);
        assertThat(asStranger.post(path(given) + "/texts", "").status()).isEqualTo(404);
        assertThat(asJune.post(path(given) + "/texts", "").status()).isEqualTo(403);
    }

    @Test
    void what_is_too_old_withdrawn_or_unknown_is_given_to_nobody() {
        assertThat(give(asWorker, published("Old", today.minusDays(1), false))
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("too-old");
        assertThat(give(asWorker, published("Gone", today, true))
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("withdrawn");
        assertThat(give(asWorker, UUID.randomUUID()).wrongFields()).containsExactly("/resourceId");
    }

    @Test
    void a_text_is_asked_for_with_our_own_address_and_not_again_the_same_day() {
        var back = published("Living with HIV", today, false);
        var given = give(asWorker, back);

        assertThat(asWorker.post(path(given) + "/texts", "").status()).isEqualTo(202);
        assertThat(asWorker.post(path(given) + "/texts", "").status()).isEqualTo(409);

        await().untilAsserted(() -> assertThat(
                        events.received(Topic.NOTIFICATION_REQUESTS, MessageRequestedV1.TYPE, june))
                .singleElement()
                .satisfies(told -> {
                    var asked = told.data();
                    assertThat(asked.path("organisationId").asString()).isEqualTo(LINK_WORKERS.toString());
                    assertThat(asked.path("template").asString()).isEqualTo("page-to-read");
                    assertThat(asked.at("/parameters/link").asString()).isEqualTo("http://localhost:8080/read/" + back);
                    assertThat(asked.toString()).doesNotContain("Living with HIV");
                }));
        assertThat(asJune.get(GIVEN + "?personId=" + june).json().at("/items/0/textedAt"))
                .isNotNull();
    }

    @Test
    void what_has_grown_too_old_since_is_still_seen_and_no_longer_sent() {
        var back = published("Back", today, false);
        var given = give(asWorker, back);
        publish(back, "Back", today.minusDays(1), false, 2);

        assertThat(asWorker.post(path(given) + "/texts", "")
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("too-old");
        var seen = asJune.get(GIVEN + "?personId=" + june).json().at("/items/0");
        assertThat(seen.path("mayBeGiven").asBoolean()).isFalse();
    }

    @Test
    void an_older_word_of_the_directory_does_not_replace_a_newer_one() {
        var back = published("Back", today, false);
        publish(back, "Back, again", today, false, 3);
        publish(back, "Back, late", today, true, 2);

        assertThat(give(asWorker, back).json().path("title").asString()).isEqualTo("Back, again");
    }

    @Test
    void what_was_given_under_another_id_of_the_person_is_theirs_too() {
        var given = give(asWorker, published("Knees", today, false));
        var inForce = UUID.randomUUID();
        news.identity(june, inForce, 2);
        news.access(inForce, 1, List.of(hostedBy(LINK_WORKERS)), List.of(account));

        assertThat(asWorker.get(GIVEN + "?personId=" + inForce).json().at("/items/0"))
                .isEqualTo(given.json());
        assertThat(asWorker.post(
                                GIVEN,
                                Map.of(
                                        "personId",
                                        inForce,
                                        "resourceId",
                                        given.json().path("resourceId").asString()))
                        .status())
                .isEqualTo(409);
    }

    private Answer give(Api by, UUID resource) {
        return by.post(GIVEN, Map.of("personId", june, "resourceId", resource));
    }

    private static String path(Answer given) {
        return GIVEN + "/" + given.json().path("id").asString();
    }

    private UUID published(String title, LocalDate lastGivenOn, boolean withdrawn) {
        return publish(UUID.randomUUID(), title, lastGivenOn, withdrawn, 1);
    }

    private UUID publish(UUID id, String title, LocalDate lastGivenOn, boolean withdrawn, long version) {
        news.awaitTakenIn(events.send(
                Topic.DIRECTORY_RESOURCE,
                id,
                ResourceV1.TYPE,
                version,
                new ResourceV1(id, title, lastGivenOn, withdrawn, version)));
        return id;
    }
}
