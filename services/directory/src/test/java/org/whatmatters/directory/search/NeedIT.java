package org.whatmatters.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.directory.Feeds;
import org.whatmatters.directory.Groups;
import org.whatmatters.directory.listing.Need;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;

/// What people need help with, as the platform codes it.
@IntegrationTest
class NeedIT {

    private static final UUID DEBT = UUID.fromString("019a7000-0000-7000-8000-00000000f101");
    private static final UUID DAMP = UUID.fromString("019a7000-0000-7000-8000-00000000f102");
    private static final UUID TABLE = UUID.fromString("019a7000-0000-7000-8000-00000000f103");
    private static final UUID ROOMS = UUID.fromString("019a7000-0000-7000-8000-00000000f104");
    private static final UUID OPEN_DAY = UUID.fromString("019a7000-0000-7000-8000-00000000f105");
    private static final UUID BEFRIENDING = UUID.fromString("019a7000-0000-7000-8000-00000000f111");
    private static final UUID LIBRARIES = UUID.fromString("019a7000-0000-7000-8000-00000000f112");
    private static final UUID HOUSING = UUID.fromString("019a7000-0000-7000-8000-00000000f113");
    private static final Map<UUID, String> NAMES =
            Map.of(DEBT, "DEBT", DAMP, "DAMP", TABLE, "TABLE", ROOMS, "ROOMS", OPEN_DAY, "OPEN_DAY");
    private static final String NEAR = "?postcode=XN4%201AA&within=2000";

    private final Api api;
    private final JdbcClient jdbc;

    NeedIT(Api api, JdbcClient jdbc) {
        this.api = api;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void five_groups_in_one_street() {
        Feeds.importLines(
                api,
                "harrowdale-needs",
                service(DEBT, "Owing desk", "Free money advice, and befriending by people who know.", 0),
                service(DAMP, "Walls and windows", "What to do about damp and mould.", 1),
                Feeds.filedUnder(
                        service(TABLE, "Long table", "Debt is never far from what we talk of.", 2),
                        BEFRIENDING,
                        "Befriending"),
                Feeds.filedUnder(service(ROOMS, "Rooms", "Somewhere to live.", 3), HOUSING, "Housing"),
                Feeds.filedUnder(
                        service(OPEN_DAY, "Open house", "A coffee morning among books.", 4), LIBRARIES, "Library"));
    }

    private static String service(UUID id, String name, String description, int door) {
        return Feeds.service(id, name, description, "active", "XN4 1AA", 52.30 + door * 0.0001, -2.10);
    }

    @ParameterizedTest
    @CsvSource({
        "LONELINESS, DEBT OPEN_DAY TABLE",
        "loneliness, DEBT OPEN_DAY TABLE",
        "MONEY, DEBT",
        "HOUSING, DAMP ROOMS",
        "FOOD, ''",
        "019a7000-0000-7000-8000-00000000f111, TABLE",
        "019A7000-0000-7000-8000-00000000F113, ROOMS",
        "019a7000-0000-7000-8000-00000000f119, ''"
    })
    void what_a_service_is_filed_under_says_its_need_and_where_that_says_none_its_words(String need, String found) {
        assertThat(names(worker().get("/api/v1/directory/services" + NEAR + "&need=" + need)))
                .isEqualTo(found);
        assertThat(names(api.get("/api/v1/public/services" + NEAR + "&need=" + need)))
                .isEqualTo(found);
    }

    @Test
    void a_need_holds_together_with_words_and_all_else_that_is_asked() {
        var both = worker().get("/api/v1/directory/services" + NEAR + "&need=LONELINESS&q=table");
        var none = worker().get("/api/v1/directory/services" + NEAR + "&need=LONELINESS&q=table&free=true");

        assertThat(names(both)).isEqualTo("TABLE");
        assertThat(names(none)).isEmpty();
    }

    @Test
    void needs_are_counted_and_said_and_terms_are_not() {
        var found = api.get("/api/v1/public/services" + NEAR + "&facets=true").json();

        assertThat(found.at("/facets/NEED_LONELINESS").asLong()).isEqualTo(3);
        assertThat(found.at("/facets/NEED_HOUSING").asLong()).isEqualTo(2);
        assertThat(found.path("facets").propertyNames()).noneMatch(trait -> trait.startsWith("TERM_"));
        assertThat(found.path("items").toString()).contains("NEED_LONELINESS").doesNotContain("TERM_");
    }

    @Test
    void what_hides_or_is_for_staff_is_not_found_by_need_either() {
        var groups = new Groups(api, UUID.randomUUID());
        var refuge = UUID.randomUUID();
        var internal = UUID.randomUUID();
        groups.take(refuge, service(refuge, "Way out", "Night shelter.", 8));
        groups.take(internal, service(internal, "Rota", "Night shelter.", 9));
        var found = "/api/v1/directory/services" + NEAR + "&need=HOUSING";
        assertThat(worker().get(found).body()).contains(refuge.toString(), internal.toString());

        say(groups, refuge, "{\"confidentialLocation\": true}");
        say(groups, internal, "{\"internalOnly\": true}");

        assertThat(worker().get(found).body()).contains(internal.toString()).doesNotContain(refuge.toString());
        assertThat(api.get("/api/v1/public/services" + NEAR + "&need=HOUSING").body())
                .doesNotContain(refuge.toString(), internal.toString());
    }

    private static void say(Groups groups, UUID listing, String facts) {
        var said = groups.editor()
                .ifMatch(groups.version(listing))
                .put("/api/v1/directory/listings/" + listing + "/facts", facts);
        assertThat(said.status()).as(said.body()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"OTHER", "HAPPINESS", "'LONELINESS,MONEY'", "019a7000"})
    void what_is_no_need_is_named(String need) {
        assertThat(api.get("/api/v1/public/services?need=" + need).wrongFields())
                .containsExactly("/need");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OTHER")
    void every_need_is_meant_by_words(Need need) {
        assertThat(jdbc.sql("select count(*) from need_word where need = :need and not filed_by")
                        .param("need", need.name())
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void no_words_mean_a_need_that_nobody_can_ask_for_or_nothing() {
        assertThat(jdbc.sql("select distinct need from need_word")
                        .query(String.class)
                        .list())
                .allSatisfy(need -> assertThat(Need.valueOf(need)).isNotEqualTo(Need.OTHER));
        assertThat(jdbc.sql("select words from need_word where numnode(query) = 0")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    private Api worker() {
        return api.as(Tokens.staff(UUID.randomUUID(), Role.LINK_WORKER));
    }

    private static String names(Answer answer) {
        return answer.json()
                .path("items")
                .valueStream()
                .map(item -> NAMES.get(UUID.fromString(item.path("id").asString())))
                .filter(name -> name != null)
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
