package org.whatmatters.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@GatewayTest
class RoutingTableIT {

    private final Door door;

    RoutingTableIT(Door door) {
        this.door = door;
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/forms, referral",
        "/api/v1/forms/fire-doorstep, referral",
        "/api/v1/referrals/mine, referral",
        "/api/v1/offers/1/acceptance, referral",
        "/api/v1/drafts/1, referral",
        "/api/v1/form-definitions/fire/1, referral",
        "/api/v1/referral-card, referral",
        "/api/v1/public/self-referrals, referral",
        "/api/v1/public/private-words, referral",
        "/api/v1/public/self-referrals/beginnings, referral",
        "/api/v1/people/1/safe-contact, person",
        "/api/v1/me, person",
        "/api/v1/organisations, person",
        "/api/v1/subject-access/1/archive, person",
        "/api/v1/about-me/1, care-plan",
        "/api/v1/plans/1/goals, care-plan",
        "/api/v1/directory/services, directory",
        "/api/v1/directory/imports/1, directory",
        "/api/v1/public/listings/openings, directory",
        "/open-referral-uk/v3/, directory",
        "/open-referral-uk/v3/services, directory",
        "/open-referral-uk/v3/service_at_locations/1, directory",
        "/api/v1/budgets/mine, budget",
        "/api/v1/messages/mine, notification",
        "/api/v1/public/notify/receipts, notification",
        "/api/v1/insight/referrals-by-agency, insight",
        "/auth/realms/whatmatters/protocol/openid-connect/auth, keycloak",
        "/auth/realms/nhs-login/broker, keycloak",
        "/auth/resources/xyz/login/style.css, keycloak",
        "/, portal",
        "/referrals/1, portal",
        "/login/oauth2/code/keycloak, portal",
        "/apiary, portal",
    })
    void an_address_leads_to_one_part_unchanged(String path, String part) {
        var uri = path + "?mark=" + UUID.randomUUID();

        var answer = door.getWithToken(uri);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(part);
        var backend = Backends.of(
                Target.valueOf(part.toUpperCase(java.util.Locale.ROOT).replace('-', '_')));
        assertThat(backend.seen(uri)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/nobody-serves-this",
                "/api",
                "/api/v2/referrals",
                "/api-docs/keycloak",
                "/open-referral-uk/v2/services",
                "/internal",
                "/internal/v1/subject-access/1?person=1",
                "/auth",
                "/auth/",
                "/auth/admin",
                "/auth/admin/whatmatters/console/",
                "/auth/admin/realms/whatmatters/users",
                "/auth/metrics",
                "/auth/health",
                "/auth/realms/master/protocol/openid-connect/token",
                "/auth/realms/%6daster/account",
                "/actuator",
                "/actuator/health",
                "/actuator/gateway/routes",
                "/v3/api-docs",
                "/error",
            })
    void what_nobody_serves_is_not_found_rather_than_the_portals(String path) {
        var answer = door.getWithToken(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("urn:whatmatters:problem:not-found");
    }

    @Test
    void what_a_service_answers_another_reaches_no_part_from_outside() {
        var path = "/internal/v1/subject-access/" + UUID.randomUUID();

        var answer = door.getWithToken(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        for (var target : Target.values()) {
            assertThat(Backends.of(target).seen(path)).as(target.kebab()).isEmpty();
        }
    }

    @Test
    void each_services_description_is_read_without_a_token() {
        assertThat(door.get("/api-docs").body()).contains("\"/api-docs/care-plan\"");

        assertThat(door.get("/api-docs/care-plan").body()).isEqualTo("care-plan");
        assertThat(Backends.of(Target.CARE_PLAN).seen("/v3/api-docs")).isNotEmpty();
    }

    @Test
    void a_query_arrives_as_it_was_sent() {
        door.getWithToken("/api/v1/directory/services?q=caf%C3%A9%20%26%20tea&need=a&need=b");

        assertThat(Backends.of(Target.DIRECTORY)
                        .only("/api/v1/directory/services?q=")
                        .uri())
                .isEqualTo("/api/v1/directory/services?q=caf%C3%A9%20%26%20tea&need=a&need=b");
    }
}
