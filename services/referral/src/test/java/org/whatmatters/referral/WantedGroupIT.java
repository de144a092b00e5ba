package org.whatmatters.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.whatmatters.platform.fence.ServiceTransaction;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;
import org.whatmatters.referral.unmet.application.LookForEnough;

@IntegrationTest
class WantedGroupIT {

    private static final String UNMET = "/api/v1/unmet-needs";

    private final JdbcClient jdbc;
    private final LookForEnough lookForEnough;
    private final ServiceTransaction transaction;
    private final Api worker;
    private final Api builder;

    WantedGroupIT(
            Api api, @Beside JdbcClient jdbc, LookForEnough lookForEnough, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.lookForEnough = lookForEnough;
        this.transaction = new ServiceTransaction(transactions);
        this.worker = api.as(Tokens.staff(UUID.randomUUID(), Role.LINK_WORKER));
        this.builder = api.as(Tokens.staff(UUID.randomUUID(), Role.COMMUNITY_BUILDER));
    }

    @Test
    void a_builder_is_told_when_a_need_near_a_place_went_unmet_ten_times_and_not_before() {
        missing("ZE1", 9);
        look();
        assertThat(wantedIn("ZE1")).isEmpty();

        missing("ZE1", 1);
        look();

        assertThat(wantedIn("ZE1")).containsExactly("BEREAVEMENT");
        assertThat(builder.get(UNMET + "/enough").body()).doesNotContain("count");
    }

    @Test
    void what_was_missing_more_than_a_year_ago_counts_no_more() {
        missing("ZE2", 10);
        look();
        jdbc.sql("update unmet_need set logged_on = current_date - 367 where postcode_district = 'ZE2'")
                .update();

        look();

        assertThat(wantedIn("ZE2")).isEmpty();
    }

    @Test
    void looking_again_tells_nothing_new() {
        missing("ZE3", 12);
        look();
        var first = id("ZE3");

        look();

        assertThat(id("ZE3")).isEqualTo(first);
    }

    @Test
    void only_those_who_can_start_something_read_it() {
        assertThat(worker.get(UNMET + "/enough").status()).isEqualTo(403);
    }

    private void missing(String district, int times) {
        for (var time = 0; time < times; time++) {
            worker.post(UNMET, Map.of("need", "BEREAVEMENT", "place", district));
        }
    }

    private void look() {
        transaction.executeWithoutResult(_ -> lookForEnough.look());
    }

    private List<String> wantedIn(String district) {
        return builder.get(UNMET + "/enough")
                .json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("district").asString().equals(district))
                .map(one -> one.path("need").asString())
                .toList();
    }

    private UUID id(String district) {
        return jdbc.sql("select id from wanted_group where postcode_district = :district")
                .param("district", district)
                .query(UUID.class)
                .single();
    }
}
