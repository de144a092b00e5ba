package org.whatmatters.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whatmatters.directory.Feeds;
import org.whatmatters.directory.Groups;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;

/// What a service must be, beside the words that find it.
@IntegrationTest
class WantedIT {

    private static final UUID EVENING = UUID.fromString("019a7000-0000-7000-8000-00000000e001");
    private static final UUID MORNING = UUID.fromString("019a7000-0000-7000-8000-00000000e002");
    private static final UUID BY_PHONE = UUID.fromString("019a7000-0000-7000-8000-00000000e003");
    private static final String FIND = "/api/v1/directory/services?q=quilting&postcode=XX3%201AA";

    private final Api api;

    WantedIT(Api api) {
        this.api = api;
    }

    @BeforeEach
    void three_quilting_groups() {
        Feeds.importLines(
                api,
                "harrowdale-wanted",
                with(Feeds.service(EVENING, "Quilting by night", "Sew.", "active", "XX3 1AA", 54.50, -2.50), """
                        "minimum_age": 18,
                        "schedules": [{"id": "019a7000-0000-7000-8000-00000000e011", "freq": "WEEKLY", "byday": "TU,TH",
                          "opens_at": "18:00:00", "closes_at": "20:00:00"}],
                        "cost_options": [{"id": "019a7000-0000-7000-8000-00000000e012", "amount": 0}],
                        "languages": [{"id": "019a7000-0000-7000-8000-00000000e013", "code": "pl", "name": "Polish"}],
                        """),
                with(Feeds.service(MORNING, "Quilting by day", "Sew.", "active", "XX3 2AA", 54.55, -2.50), """
                                "maximum_age": 17,
                                "schedules": [{"id": "019a7000-0000-7000-8000-00000000e021", "freq": "WEEKLY",
                                  "byday": "TU", "opens_at": "10:00:00", "closes_at": "11:30:00"}],
                                "cost_options": [{"id": "019a7000-0000-7000-8000-00000000e022", "amount": 3.5}],
                                """)
                        .replace(
                                "\"name\": \"Plots\"",
                                "\"name\": \"Hall\", \"accessibility\": [{\"id\":"
                                        + " \"019a7000-0000-7000-8000-00000000e023\", \"description\": \"There is a ramp\"}]"),
                "{\"id\": \"" + BY_PHONE + "\", \"name\": \"Quilting by telephone\", \"status\": \"active\","
                        + " \"phones\": [{\"id\": \"019a7000-0000-7000-8000-00000000e031\", \"number\": \"01632 960001\"}]}");
    }

    private static String with(String service, String more) {
        return service.replaceFirst("\"last_modified\"", more.replace("\n", " ") + " \"last_modified\"");
    }

    @ParameterizedTest
    @CsvSource({
        "'', EVENING MORNING BY_PHONE",
        "&day=TUESDAY, EVENING MORNING",
        "&day=th, EVENING",
        "&day=SU, ''",
        "&time=19:30, EVENING",
        "&time=20:00, ''",
        "&day=TU&time=11, MORNING",
        "&day=TH&time=11, ''",
        "&free=true, EVENING",
        "&language=Polish, EVENING",
        "&language=pl, EVENING",
        "&access=STEP_FREE, MORNING",
        "&way=BY_PHONE, BY_PHONE",
        "&way=IN_PERSON, EVENING MORNING",
        "&age=18, EVENING BY_PHONE",
        "&age=17, MORNING BY_PHONE",
        "&within=1000, EVENING",
        "&within=6000, EVENING MORNING",
        "&day=TU&free=true&language=pl, EVENING",
        "&day=TU&free=true&access=STEP_FREE, ''",
        "&room=true, ''",
        "&selfReferral=true, ''"
    })
    void all_that_is_wanted_must_hold(String wanted, String found) {
        assertThat(names(worker().get(FIND + wanted))).isEqualTo(found);
    }

    @Test
    void what_else_could_be_asked_is_counted_near_the_place() {
        var facets = worker().get(FIND + "&facets=true").json().path("facets");

        assertThat(facets.path("TU").asLong()).isEqualTo(2);
        assertThat(facets.path("TH").asLong()).isOne();
        assertThat(facets.path("FREE").asLong()).isOne();
        assertThat(facets.has("TU_18")).isFalse();
    }

    @Test
    void room_counts_for_as_long_as_it_was_said_for_and_self_referral_as_soon_as_it_is_said() {
        var groups = new Groups(api, UUID.randomUUID());
        var id = groups.listed("Patchwork " + UUID.randomUUID(), 3);
        var name = "/api/v1/directory/services?q=patchwork&postcode=XW9%209ZZ&within=500";

        assertThat(ids(worker().get(name + "&room=true"))).doesNotContain(id);
        var said = groups.member().put("/api/v1/directory/listings/" + id + "/capacity", "{\"status\": \"AVAILABLE\"}");

        assertThat(said.status()).as(said.body()).isLessThan(300);
        assertThat(ids(worker().get(name + "&room=true"))).contains(id);
        assertThat(ids(worker().get(name + "&selfReferral=true"))).doesNotContain(id);
    }

    @Test
    void without_an_account_what_is_published_is_found_and_nothing_else() {
        var publicly = api.get("/api/v1/public/services?q=quilting&postcode=XX3%201AA");

        assertThat(publicly.status()).isEqualTo(200);
        assertThat(names(publicly)).isEqualTo("EVENING MORNING BY_PHONE");
    }

    @Test
    void every_parameter_that_makes_no_sense_is_named_at_once() {
        var answer = api.get("/api/v1/public/services?day=someday&time=25:00&way=FLYING&access=HIGH&age=old"
                + "&within=5&limit=0&language=%3C%3E");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.wrongFields())
                .containsExactly("/access", "/age", "/day", "/language", "/limit", "/time", "/way", "/within");
    }

    private static String names(Answer answer) {
        return ids(answer).stream()
                .map(id -> id.equals(EVENING) ? "EVENING" : id.equals(MORNING) ? "MORNING" : "BY_PHONE")
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    private Api worker() {
        return api.as(Tokens.staff(UUID.randomUUID(), Role.LINK_WORKER));
    }

    private static List<UUID> ids(Answer answer) {
        return answer.json()
                .path("items")
                .valueStream()
                .map(item -> UUID.fromString(item.path("id").asString()))
                .toList();
    }
}
