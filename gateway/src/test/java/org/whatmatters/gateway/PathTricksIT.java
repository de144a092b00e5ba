package org.whatmatters.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@GatewayTest
class PathTricksIT {

    private final Door door;

    PathTricksIT(Door door) {
        this.door = door;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/public/../referrals/incoming",
                "/api/v1/public/./referrals",
                "/api/v1/public/%2e%2e/referrals/incoming",
                "/api/v1/public/..%2freferrals/incoming",
                "/api/v1/public/..%5creferrals/incoming",
                "/api/v1/public/%252e%252e/referrals",
                "/api/v1/public;x=1/../referrals",
                "/api/v1/referrals;jsessionid=1",
                "/api/v1/referrals%3bx=1/incoming",
                "//api/v1/referrals",
                "/api//v1/referrals",
                "/open-referral-uk/v3/..;/..;/api/v1/referrals",
                "/api/v1/me/..;/..;/..;/internal/v1/subject-access/1",
                "/api/../internal/v1/subject-access/1",
                "/auth/realms/../admin/",
                "/auth/realms/%2e%2e/admin/",
                "/auth/realms/..;/admin/",
                "/auth/realms//../admin",
                "/auth/resources/..%2f..%2fadmin",
                "/x/%00/y",
                "/x/%0d%0aSet-Cookie:a=b",
            })
    void an_ambiguous_path_is_refused_before_any_rule_has_read_it(String path) {
        var head = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

        assertThat(door.statusOf(head)).startsWith("400");
    }

    @Test
    void a_trailing_slash_or_another_case_opens_nothing() {
        assertThat(door.get("/api/v1/me/").statusCode()).isEqualTo(401);
        assertThat(door.get("/api/v1/public/").statusCode()).isEqualTo(404);
        assertThat(door.get("/API/v1/me").body()).isEqualTo("portal");
    }
}
