package org.whatmatters.system;

import static org.whatmatters.system.Journey.expect;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.whatmatters.local.platform.DemoAccount;
import org.whatmatters.local.platform.Part;
import org.whatmatters.platform.testing.Api;

/// Accounts of people, as NHS login and the first sign-in with it would leave them.
final class PersonAccounts {

    private PersonAccounts() {}

    static void open(Newcomer person) {
        var admin = keycloakAdmin();
        var atNhsLogin = expect(201, admin.post("/auth/admin/realms/nhs-login/users", account(person, List.of())));
        var location = String.valueOf(atNhsLogin.header("Location"));
        var link = Map.of(
                "identityProvider",
                "nhs-login",
                "userId",
                location.substring(location.lastIndexOf('/') + 1),
                "userName",
                person.account());
        expect(201, admin.post("/auth/admin/realms/whatmatters/users", account(person, List.of(link))));
    }

    /// Keycloak's own interface for administrators, as its own administrator.
    static Api keycloakAdmin() {
        var keycloak = Harrowdale.directly(Part.KEYCLOAK);
        return keycloak.as(adminToken(keycloak));
    }

    private static Map<String, Object> account(Newcomer person, List<Map<String, String>> federatedIdentities) {
        return Map.of(
                "username",
                person.account(),
                "enabled",
                true,
                "firstName",
                person.name(),
                "email",
                person.account() + "@people.example",
                "emailVerified",
                true,
                "attributes",
                Map.of("nhs_number", List.of(person.nhsNumber())),
                "credentials",
                List.of(Map.of("type", "password", "value", DemoAccount.PASSWORD, "temporary", false)),
                "federatedIdentities",
                federatedIdentities);
    }

    private static String adminToken(Api keycloak) {
        var password = RunningTown.told("keycloak-admin-password")
                .orElseGet(() -> Harrowdale.machineRoom().keycloakAdminPassword());
        var form = "grant_type=password&client_id=admin-cli&username=admin&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
        return expect(
                        200,
                        keycloak.send(
                                "POST",
                                "/auth/realms/master/protocol/openid-connect/token",
                                form,
                                "application/x-www-form-urlencoded"))
                .json()
                .path("access_token")
                .asString();
    }
}
