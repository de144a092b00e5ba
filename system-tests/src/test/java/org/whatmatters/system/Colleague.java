package org.whatmatters.system;

import static org.awaitility.Awaitility.await;
import static org.whatmatters.system.Harrowdale.as;
import static org.whatmatters.system.Journey.expect;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.whatmatters.local.platform.DemoAccount;
import org.whatmatters.platform.testing.Answer;

/// Somebody who comes to work in town during the tests, so that nobody whom other tests need loses anything.
///
/// @param subject of their tokens
/// @param email by which they sign in
record Colleague(UUID subject, String email) {

    /// Invited by that administrator, with a password that the tests know.
    static Colleague joins(String administrator, UUID organisation, String... roles) {
        var newcomer = Newcomer.arriving();
        var email = newcomer.name() + "@colleagues.example";
        var colleague = new Colleague(invited(administrator, organisation, newcomer.name(), email, roles), email);
        expect(
                204,
                PersonAccounts.keycloakAdmin()
                        .put(
                                "/auth/admin/realms/whatmatters/users/" + colleague.subject() + "/reset-password",
                                Map.of("type", "password", "value", DemoAccount.PASSWORD, "temporary", false)));
        colleague.awaitTheNextSecond();
        return colleague;
    }

    /// Works for another organisation too.
    void alsoJoins(String administrator, UUID organisation, String... roles) {
        invited(administrator, organisation, "Any", email, roles);
        awaitTheNextSecond();
    }

    private static UUID invited(String administrator, UUID organisation, String name, String email, String... roles) {
        var invitation = Map.of("givenName", name, "familyName", "Marsh", "email", email, "roles", List.of(roles));
        var answer = expect(201, as(administrator).post(members(organisation), invitation));
        return UUID.fromString(answer.json().path("subject").asString());
    }

    /// A token of the very second in which something was taken from them is not taken.
    void awaitTheNextSecond() {
        var now = Instant.now().getEpochSecond();
        await().until(() -> Instant.now().getEpochSecond() > now);
    }

    /// For that organisation.
    ///
    /// @param alias of it
    String token(String alias) {
        return Harrowdale.tokenOf(email, alias);
    }

    Answer removedBy(String administrator, UUID organisation) {
        return as(administrator).delete(members(organisation) + "/" + subject);
    }

    static String members(UUID organisation) {
        return "/api/v1/organisations/" + organisation + "/members";
    }
}
