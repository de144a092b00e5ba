package org.whatmatters.directory.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.directory.FeedElsewhere;
import org.whatmatters.directory.FeedElsewhere.Reply;
import org.whatmatters.directory.Feeds;
import org.whatmatters.directory.Groups;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.IntegrationTest;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class CheckLinksIT {

    private final Groups groups;
    private final FeedElsewhere web;
    private final JdbcClient jdbc;
    private final CheckLinks checkLinks;
    private final UUID listing = UUID.randomUUID();

    CheckLinksIT(Api api, FeedElsewhere web, JdbcClient jdbc, CheckLinks checkLinks) {
        this.groups = new Groups(api, UUID.randomUUID());
        this.web = web;
        this.jdbc = jdbc;
        this.checkLinks = checkLinks;
    }

    @Test
    void a_link_that_fails_twice_makes_somebody_look_and_those_who_look_read_why() {
        listed("/gone-" + listing, 20);

        look();
        var afterOne = standing();
        hoursPass(24);
        look();

        assertThat(afterOne.path("state").asString()).isEqualTo("assured");
        assertThat(afterOne.path("doubts")).isEmpty();
        assertThat(standing().path("state").asString()).isEqualTo("assurance due");
        assertThat(standing().path("doubts").valueStream().map(JsonNode::asString))
                .containsExactly("DEAD_LINK");
        assertThat(standing().path("linkDeadSince").isMissingNode()).isFalse();
        assertThat(groups.assurer()
                        .get("/api/v1/directory/listings/quality")
                        .json()
                        .at("/all/deadLinks")
                        .asLong())
                .isPositive();
    }

    @Test
    void what_was_looked_at_since_is_no_reason_any_more_and_the_dead_link_still_reads_as_dead() {
        listed("/lost-" + listing, 20);
        look();
        hoursPass(24);
        look();

        groups.assurer()
                .ifMatch(groups.version(listing))
                .put("/api/v1/directory/listings/" + listing + "/assurance", "{}");

        assertThat(standing().path("state").asString()).isEqualTo("assured");
        assertThat(standing().path("doubts")).isEmpty();
        assertThat(standing().path("linkDeadSince").isMissingNode()).isFalse();
    }

    @Test
    void a_link_that_works_is_left_alone_for_a_month() {
        web.put("/works-" + listing, _ -> Reply.of("here"));
        listed("/works-" + listing, 20);

        look();
        hoursPass(29 * 24);
        look();

        assertThat(web.asked("/works-" + listing)).hasSize(1);
        hoursPass(24);
        look();
        assertThat(web.asked("/works-" + listing)).hasSize(2);
        assertThat(standing().path("state").asString()).isEqualTo("assured");
    }

    @Test
    void another_address_is_looked_at_anew_and_the_old_one_forgotten() {
        listed("/old-" + listing, 20);
        look();
        hoursPass(24);
        web.put("/new-" + listing, _ -> Reply.of("here"));
        listed("/new-" + listing, 20);

        look();

        assertThat(state()).isEqualTo("WORKS");
        assertThat(web.asked("/new-" + listing)).hasSize(1);
        assertThat(standing().path("linkDeadSince").isMissingNode()).isTrue();
    }

    @Test
    void one_host_is_asked_once_a_minute() {
        listed("/quiet-" + listing, 20);
        checkLinks.followListings();
        only(listing);
        jdbc.sql("update link_check set looked_at = now() - interval '30 seconds' where host = 'localhost'")
                .update();

        checkLinks.lookAtOne();

        assertThat(web.asked("/quiet-" + listing)).isEmpty();
    }

    @Test
    void what_a_host_asks_guests_to_leave_alone_is_not_looked_at_and_the_host_is_asked_once_a_day() {
        web.put("/robots.txt", _ -> Reply.of("User-agent: What-Matters-directory\nDisallow: /closed"));
        jdbc.sql("delete from robots_file").update();
        var askedBefore = web.asked("/robots.txt").size();
        try {
            listed("/closed-" + listing, 20);
            look();
            hoursPass(30 * 24);
            look();

            assertThat(web.asked("/closed-" + listing)).isEmpty();
            assertThat(web.asked("/robots.txt")).hasSize(askedBefore + 1);
            assertThat(state()).isEqualTo("NOT_LOOKED_AT");
            assertThat(standing().path("state").asString()).isEqualTo("assured");
        } finally {
            web.put("/robots.txt", _ -> new Reply(404, "", ""));
            jdbc.sql("delete from robots_file").update();
        }
    }

    @Test
    void while_no_host_answers_us_nothing_counts_as_dead() {
        nobodyElseAnswered();
        listedAt(listing, "http://localhost:1/", 20);

        look();
        hoursPass(24);
        look();

        assertThat(state()).isEqualTo("NOT_LOOKED_AT");
        assertThat(standing().path("state").asString()).isEqualTo("assured");
    }

    @Test
    void a_silence_counts_once_another_host_answers() {
        nobodyElseAnswered();
        var witness = UUID.randomUUID();
        var path = "/witness-" + witness;
        web.put(path, _ -> Reply.of("here"));
        listedAt(witness, web.at(path).toString().replace("localhost", "127.0.0.1"), 20);
        look(witness);
        longAgo();
        listedAt(listing, "http://localhost:1/", 20);

        look();
        hoursPass(24);
        look();

        assertThat(web.asked(path)).as("within minutes one answer tells of all").hasSize(2);
        assertThat(state()).isEqualTo("DEAD");
        assertThat(standing().path("state").asString()).isEqualTo("assurance due");
    }

    @Test
    void what_people_are_not_referred_to_is_not_looked_at() {
        listed("/nobody-" + listing, null);

        look();

        assertThat(web.asked("/nobody-" + listing)).isEmpty();
    }

    private void listed(String path, @org.jspecify.annotations.Nullable Integer assuredDaysAgo) {
        listedAt(listing, web.at(path).toString(), assuredDaysAgo);
    }

    private void listedAt(UUID id, String url, @org.jspecify.annotations.Nullable Integer assuredDaysAgo) {
        var row = Feeds.service(id, "Weaving " + id, "Every week.", "active", "XW9 9ZZ", 54.2, -1.2)
                .replaceFirst("\"status\"", "\"url\": \"" + url + "\", \"status\"");
        groups.take(id, assuredDaysAgo == null ? row : Feeds.assured(row, assuredDaysAgo));
    }

    private void look() {
        look(listing);
    }

    private void look(UUID id) {
        checkLinks.followListings();
        only(id);
        jdbc.sql("update link_check set looked_at = null").update();
        checkLinks.lookAtOne();
    }

    private void nobodyElseAnswered() {
        jdbc.sql("update link_check set state = 'NOT_LOOKED_AT', failed_at = null, answered_at = null")
                .update();
    }

    private void longAgo() {
        jdbc.sql("update link_check set answered_at = answered_at - interval '1 hour'")
                .update();
    }

    /// Other tests' listings have addresses too.
    private void only(UUID id) {
        jdbc.sql("update link_check set look_at = 'infinity' where service_id <> :listing")
                .param("listing", id)
                .update();
    }

    private void hoursPass(int hours) {
        jdbc.sql("""
                        update link_check
                           set look_at = look_at - make_interval(hours => :hours),
                               failed_at = failed_at - make_interval(hours => :hours)
                         where service_id = :listing
                        """).param("hours", hours).param("listing", listing).update();
    }

    private String state() {
        return jdbc.sql("select state from link_check where service_id = :listing")
                .param("listing", listing)
                .query(String.class)
                .single();
    }

    private JsonNode standing() {
        return groups.assurer().get("/api/v1/directory/listings/" + listing).json();
    }
}
