package org.whatmatters.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.referral.Town.path;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;

@IntegrationTest
class DecisionsIT {

    private final Town town;

    DecisionsIT(Api api, Events events, @Beside JdbcClient jdbc) {
        this.town = Town.settled(api, events, jdbc);
    }

    @Test
    void who_decided_what_stays_known() {
        var id = town.active();
        town.worker().ifMatch(town.version(id)).put(path(id) + "/ending", Town.supportGiven());

        var decisions = town.worker().get(path(id)).json().at("/history/decisions");

        var said = new ArrayList<String>();
        decisions.forEach(one -> said.add(
                one.path("decision").asString() + " by " + one.path("by").asString()));
        assertThat(said).isEqualTo(List.of("ACCEPTED by Link Workers of " + town.district, "ENDED by Sam Reed"));
    }
}
