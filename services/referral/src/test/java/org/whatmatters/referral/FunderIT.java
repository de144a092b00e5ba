package org.whatmatters.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class FunderIT {

    private static final String FOR_FUNDERS = "/api/v1/offers/for-funders";

    private final Api api;
    private final Events events;
    private final JdbcClient jdbc;
    private Town town;

    FunderIT(Api api, Events events, @Beside JdbcClient jdbc) {
        this.api = api;
        this.events = events;
        this.jdbc = jdbc;
        this.town = new Town(api, events, jdbc);
    }

    @BeforeEach
    void settle() {
        town = Town.settled(api, events, jdbc);
    }

    @Test
    void a_group_shows_how_many_were_offered_and_welcomed_to_the_nearest_five_and_no_small_number() {
        for (var person = 0; person < 7; person++) {
            var referral = offered();
            if (person < 5) {
                accept(referral);
            }
            if (person < 4) {
                ended(referral);
            }
        }

        var counts = of(town.gardener());

        assertThat(counts)
                .hasToString("{\"serviceId\":\"" + town.gardening
                        + "\",\"name\":\"Gardening together\",\"offered\":5,\"saidYes\":5}");
        ended(lastAccepted());
        assertThat(of(town.gardener()).path("helped").asLong()).isEqualTo(5);
    }

    @Test
    void other_months_other_groups_and_other_roles_have_nothing_of_it() {
        offered();

        assertThat(services(town.gardener(), "?from=2020-01&until=2020-12")).isEmpty();
        assertThat(services(api.as(Tokens.staff(UUID.randomUUID(), Role.PROVIDER_MANAGER)), ""))
                .isEmpty();
        assertThat(town.worker().get(FOR_FUNDERS).status()).isEqualTo(403);
    }

    private String offered() {
        var referral = town.active();
        var offer = town.worker()
                .post(
                        Town.path(referral) + "/offers",
                        Map.of("serviceId", town.gardening, "need", "Being more active"));
        assertThat(offer.status()).as(offer.body()).isEqualTo(200);
        return referral;
    }

    private void accept(String referral) {
        var offer = jdbc.sql("select id from offer where referral_id = :referral::uuid")
                .param("referral", referral)
                .query(UUID.class)
                .single();
        assertThat(town.gardener()
                        .ifMatch("\"1\"")
                        .put("/api/v1/offers/" + offer + "/acceptance", "{}")
                        .status())
                .isEqualTo(200);
    }

    private void ended(String referral) {
        var ended =
                town.worker().ifMatch(town.version(referral)).put(Town.path(referral) + "/ending", Town.supportGiven());
        assertThat(ended.status()).as(ended.body()).isEqualTo(200);
    }

    private String lastAccepted() {
        return jdbc.sql("""
                        select r.id::text from referral r join offer o on o.referral_id = r.id
                         where o.provider_id = :gardens and o.state = 'ACCEPTED' and r.person_says is null
                        """).param("gardens", town.gardens).query(String.class).single();
    }

    private static JsonNode of(Api group) {
        return group.get(FOR_FUNDERS).json().path("services").path(0);
    }

    private static JsonNode services(Api group, String months) {
        return group.get(FOR_FUNDERS + months).json().required("services");
    }
}
