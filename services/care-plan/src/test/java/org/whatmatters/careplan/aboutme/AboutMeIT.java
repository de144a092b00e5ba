package org.whatmatters.careplan.aboutme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.whatmatters.careplan.PersonNews.LINK_WORKERS;
import static org.whatmatters.careplan.PersonNews.hostedBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.careplan.PersonNews;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.plan.AboutMeWrittenV1;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;

@IntegrationTest
class AboutMeIT {

    private final Events events;
    private final JdbcClient jdbc;
    private final PersonNews news;
    private final UUID account = UUID.randomUUID();
    private final UUID june;
    private final Api asJune;
    private final Api asWorker;

    AboutMeIT(Api api, Events events, @Beside JdbcClient jdbc) {
        this.events = events;
        this.jdbc = jdbc;
        this.news = new PersonNews(events, jdbc);
        this.june = news.personWithAccount(account);
        this.asJune = api.as(Tokens.person(account));
        this.asWorker = api.as(Tokens.staff(LINK_WORKERS, Role.LINK_WORKER));
    }

    @Test
    void what_has_not_been_written_is_there_as_version_0() {
        var answer = asWorker.get(path(june));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.version()).isEqualTo("\"0\"");
        assertThat(answer.json().path("authors").isEmpty()).isTrue();
    }

    @Test
    void a_worker_writes_what_the_person_says_and_the_person_changes_it_later() {
        write(asWorker, "\"0\"", Map.of("whatIsMostImportant", "My garden", "myWellness", "I tire by noon"));

        var changed = write(asJune, "\"1\"", Map.of("whatIsMostImportant", "My garden", "myWellness", "I tire by ten"));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.version()).isEqualTo("\"2\"");
        var read = asWorker.get(path(june)).json();
        assertThat(read.path("myWellness").asString()).isEqualTo("I tire by ten");
        assertThat(read.at("/authors/myWellness/by").asString()).isEqualTo("person");
        assertThat(read.at("/authors/whatIsMostImportant/by").asString()).isEqualTo("worker");
        assertThat(read.at("/authors/whatIsMostImportant/name").asString()).isEqualTo("Test Worker");
        assertThat(everySaid("MY_WELLNESS")).containsExactly("I tire by noon (1 to 2)", "I tire by ten (2 on)");
    }

    private List<@Nullable String> everySaid(String heading) {
        return jdbc.sql("""
                        select words || ' (' || since_version || coalesce(' to ' || until_version, ' on') || ')'
                          from about_me_passage
                         where person_id = :june and heading = :heading
                         order by since_version
                        """)
                .param("june", june)
                .param("heading", heading)
                .query(String.class)
                .list();
    }

    @Test
    void the_same_words_again_make_no_version_and_no_news() {
        write(asJune, "\"0\"", Map.of("myWellness", "I tire by noon"));

        var again = write(asJune, "\"1\"", Map.of("myWellness", "I tire by noon"));

        assertThat(again.version()).isEqualTo("\"1\"");
        var written = jdbc.sql("select count(*) from event where aggregate_id = :june")
                .param("june", june)
                .query(Long.class)
                .single();
        assertThat(written).isOne();
    }

    @Test
    void the_others_hear_that_it_was_written_and_never_what_it_says() {
        write(asJune, "\"0\"", Map.of("peopleImportant", "my sister Philippa"));

        await().untilAsserted(() -> assertThat(events.received(Topic.PLAN_EVENTS, AboutMeWrittenV1.TYPE, june))
                .singleElement()
                .satisfies(told -> assertThat(told.aggregateVersion()).isOne()));
        assertThat(events.saysNone(Topic.PLAN_EVENTS, "Philippa")).isTrue();
    }

    @Test
    void who_has_not_read_the_latest_version_cannot_write_over_it() {
        write(asJune, "\"0\"", Map.of("myWellness", "I tire by noon"));

        assertThat(write(asWorker, "\"0\"", Map.of("myWellness", "Fine")).status())
                .isEqualTo(412);
        assertThat(write(asWorker, "\"7\"", Map.of("myWellness", "Fine")).status())
                .isEqualTo(412);
        assertThat(asWorker.put(path(june), Map.of("myWellness", "Fine")).status())
                .isEqualTo(428);
    }

    @Test
    void every_wrong_field_is_named_at_once() {
        var answer = write(
                asJune,
                "\"0\"",
                Map.of("myWellness", "x".repeat(4001), "peopleImportant", List.of(1), "shoeSize", "7"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.wrongFields()).containsExactly("/myWellness", "/peopleImportant", "/shoeSize");
    }

    @Test
    void saying_nothing_at_all_is_refused() {
        assertThat(write(asJune, "\"0\"", Map.of()).status()).isEqualTo(422);
        assertThat(write(asJune, "\"0\"", Map.of("myWellness", "  ")).status()).isEqualTo(422);
    }

    @Test
    void a_character_that_no_text_holds_is_refused() {
        assertThat(write(asJune, "\"0\"", Map.of("myWellness", "I \u0000 tire")).status())
                .isEqualTo(422);
    }

    @Test
    void an_old_id_still_finds_what_the_person_said() {
        write(asJune, "\"0\"", Map.of("myWellness", "I tire by noon"));
        var inForce = UUID.randomUUID();

        news.identity(june, inForce, 2);
        news.access(inForce, 1, List.of(hostedBy(LINK_WORKERS)), List.of(account));

        for (var id : List.of(june, inForce)) {
            assertThat(asWorker.get(path(id)).json().path("myWellness").asString())
                    .isEqualTo("I tire by noon");
        }
        news.identity(june, june, 1);
        assertThat(asWorker.get(path(inForce)).version()).isEqualTo("\"1\"");
    }

    private Answer write(Api as, String version, Map<String, Object> words) {
        return as.ifMatch(version).put(path(june), words);
    }

    private static String path(UUID person) {
        return "/api/v1/about-me/" + person;
    }
}
