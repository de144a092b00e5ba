package org.whatmatters.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.system.Journey.expect;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.whatmatters.local.platform.DemoAccount;
import org.whatmatters.local.platform.Settings;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The realm as it is everywhere but in the demo: a password alone lets nobody in, and a passkey does without it. In a
/// real browser, with an authenticator of the browser's own.
class SecondFactorIT {

    private static final String REALM = "staff-" + UUID.randomUUID().toString().substring(0, 8);
    private static final String ANN = "ann@acorn.example";

    private static String afterPassword;
    private static boolean letInWithPasswordAlone;
    private static boolean letInWithCode;
    private static String secondTime;
    private static boolean letInWithWrongCode;
    private static boolean letInWithCodeAgain;
    private static boolean letInWithPasskey;

    @BeforeAll
    static void ann_signs_in_in_every_way() throws IOException {
        openRealm();
        try (var ann = SignInPage.of(REALM)) {
            ann.open().say(ANN).password(DemoAccount.PASSWORD);
            afterPassword = ann.text();
            letInWithPasswordAlone = ann.isLetIn();
            ann.keepApp();
            letInWithCode = ann.isLetIn();
            ann.addPasskey();
            ann.forgetMe();
            ann.openWithPasskey();
            letInWithPasskey = ann.isLetIn();
            ann.forgetPasskey();
            ann.forgetMe();
            ann.open().say(ANN).password(DemoAccount.PASSWORD);
            secondTime = ann.text();
            ann.code("000000");
            letInWithWrongCode = ann.isLetIn();
            ann.nextCode();
            letInWithCodeAgain = ann.isLetIn();
        }
    }

    private static void openRealm() throws IOException {
        var file = Settings.findRoot().resolve("infra/keycloak/whatmatters.json");
        var text = Files.readString(file)
                .replace("${WM_PUBLIC_URL}", Harrowdale.address().toString())
                .replaceAll("\\$\\{WM_\\w+}", "https://unused.example");
        var realm = (ObjectNode) JsonMapper.shared().readTree(text);
        realm.put("realm", REALM);
        var admin = PersonAccounts.keycloakAdmin();
        expect(201, admin.post("/auth/admin/realms", realm));
        expect(
                201,
                admin.post(
                        "/auth/admin/realms/" + REALM + "/organizations",
                        Map.of(
                                "name", "Acorn",
                                "alias", "acorn",
                                "domains", List.of(Map.of("name", "acorn.example", "verified", true)))));
        expect(
                201,
                admin.post(
                        "/auth/admin/realms/" + REALM + "/users",
                        Map.of(
                                "username",
                                ANN,
                                "email",
                                ANN,
                                "emailVerified",
                                true,
                                "firstName",
                                "Ann",
                                "lastName",
                                "Oak",
                                "enabled",
                                true,
                                "credentials",
                                List.of(Map.of(
                                        "type", "password", "value", DemoAccount.PASSWORD, "temporary", false)))));
    }

    @Test
    void a_password_alone_lets_nobody_in() {
        assertThat(letInWithPasswordAlone).isFalse();
        assertThat(afterPassword.toLowerCase(Locale.ROOT)).contains("authenticator");
    }

    @Test
    void whoever_sets_up_codes_is_let_in() {
        assertThat(letInWithCode).isTrue();
    }

    @Test
    void the_next_time_the_code_is_asked_for_and_must_be_right() {
        assertThat(secondTime.toLowerCase(Locale.ROOT)).contains("one-time code");
        assertThat(letInWithWrongCode).isFalse();
        assertThat(letInWithCodeAgain).isTrue();
    }

    @Test
    void a_passkey_needs_neither_password_nor_code() {
        assertThat(letInWithPasskey).isTrue();
    }
}
