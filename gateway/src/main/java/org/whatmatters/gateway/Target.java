package org.whatmatters.gateway;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What stands behind the gateway, and the API addresses that lead there. A new address without a line here is 404.
enum Target {
    PERSON(
            "/api/v1/people/**",
            "/api/v1/me/**",
            "/api/v1/organisations/**",
            "/api/v1/restrictions/**",
            "/api/v1/questions/**",
            "/api/v1/looks/**",
            "/api/v1/candidates/**",
            "/api/v1/merges/**",
            "/api/v1/narrowings/**",
            "/api/v1/overrides/**",
            "/api/v1/subject-access/**"),
    REFERRAL(
            "/api/v1/forms/**",
            "/api/v1/form-definitions/**",
            "/api/v1/drafts/**",
            "/api/v1/referrals/**",
            "/api/v1/referral-card/**",
            "/api/v1/offers/**",
            "/api/v1/signposts/**",
            "/api/v1/unmet-needs/**",
            "/api/v1/visits/**",
            "/api/v1/public/self-referrals/**",
            "/api/v1/public/private-words/**",
            "/api/v1/public/offer-links/**"),
    CARE_PLAN("/api/v1/about-me/**", "/api/v1/plans/**", "/api/v1/given-resources/**"),
    DIRECTORY(
            "/api/v1/directory/**",
            "/api/v1/public/listings/**",
            "/api/v1/public/services/**",
            "/api/v1/public/resources/**",
            "/open-referral-uk/v3/**"),
    BUDGET("/api/v1/budgets/**"),
    NOTIFICATION("/api/v1/messages/**", "/api/v1/numbers/**", "/api/v1/group-phones/**", "/api/v1/public/notify/**"),
    INSIGHT("/api/v1/insight/**"),
    KEYCLOAK,
    PORTAL;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> paths;

    Target(String... paths) {
        this.paths = List.of(paths);
    }

    /// The services with an API, in the order of `/api-docs`.
    static List<Target> services() {
        return Arrays.stream(values()).filter(target -> !target.paths.isEmpty()).toList();
    }

    List<String> paths() {
        return paths;
    }

    /// The name outsiders read in `/api-docs`, and the name of its circuit breaker.
    String kebab() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
