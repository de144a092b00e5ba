package org.whatmatters.person.member.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whatmatters.person.Neighbours;
import org.whatmatters.person.member.SignInServiceInMemory;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;
import tools.jackson.databind.JsonNode;

/// Thirty days after a sharing agreement has ended its partner's people are shut out, unless the officer decided
/// otherwise.
@IntegrationTest
class KeepDoorsIT {

    private static final UUID BOARD = UUID.fromString("019a0000-0000-7000-8000-0000000000d8");

    private final Api administrator;
    private final Api officer;
    private final KeepDoors keepDoors;
    private final SignInServiceInMemory signIn;
    private final UUID partner = Neighbours.newId();
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));

    KeepDoorsIT(Api api, KeepDoors keepDoors, SignInServiceInMemory signIn) {
        this.administrator = api.as(Tokens.staff(BOARD, Role.ICS_ADMIN));
        this.officer = api.as(Tokens.staff(BOARD, Role.IG_OFFICER));
        this.keepDoors = keepDoors;
        this.signIn = signIn;
        administrator.put(
                "/api/v1/organisations/" + BOARD, Map.of("alias", "board-of-doors", "name", "Board", "kind", "ICB"));
        administrator.put(
                "/api/v1/organisations/" + partner,
                Map.of("alias", "partner-" + partner, "name", "Partner", "kind", "VCSE"));
    }

    @Test
    void for_thirty_days_the_work_that_was_begun_goes_on() {
        agreedUntil(0, today.minusDays(30));

        keepDoors.putDoorsRight();

        assertThat(signIn.isClosedTo(partner)).isFalse();
    }

    @Test
    void then_nobody_signs_in_for_the_partner_and_the_board_sees_it() {
        agreedUntil(0, today.minusDays(31));

        keepDoors.putDoorsRight();

        assertThat(signIn.isClosedTo(partner)).isTrue();
        assertThat(assurance().path("shutOut").asBoolean()).isTrue();
    }

    @Test
    void a_new_agreement_lets_them_in_again() {
        agreedUntil(0, today.minusDays(31));
        keepDoors.putDoorsRight();

        agreedUntil(1, today.plusDays(100));
        keepDoors.putDoorsRight();

        assertThat(signIn.isClosedTo(partner)).isFalse();
    }

    @Test
    void the_officer_decides_that_it_goes_on_for_longer() {
        agreedUntil(0, today.minusDays(31));

        assertThat(decides(today.plusDays(14)).status()).isEqualTo(200);
        keepDoors.putDoorsRight();

        assertThat(signIn.isClosedTo(partner)).isFalse();
        assertThat(assurance().path("lastDayOfWork").asString())
                .isEqualTo(today.plusDays(14).toString());
    }

    @Test
    void there_is_nothing_to_decide_before_it_ended() {
        agreedUntil(0, today.plusDays(1));

        assertThat(decides(today.plusDays(14)).status()).isEqualTo(409);
    }

    @Test
    void nobody_decides_for_a_day_that_is_over() {
        agreedUntil(0, today.minusDays(31));

        assertThat(decides(today).wrongFields()).containsExactly("/until");
    }

    @Test
    void a_partners_own_officer_does_not_decide() {
        agreedUntil(0, today.minusDays(31));

        var answer = administrator
                .as(Tokens.staff(partner, Role.IG_OFFICER))
                .put("/api/v1/organisations/" + partner + "/work-decision", decision(today.plusDays(14)));

        assertThat(answer.status()).isEqualTo(404);
    }

    private JsonNode assurance() {
        return administrator
                .get("/api/v1/organisations/" + partner + "/assurance")
                .json();
    }

    private Answer decides(LocalDate until) {
        return officer.put("/api/v1/organisations/" + partner + "/work-decision", decision(until));
    }

    private static Map<String, String> decision(LocalDate until) {
        return Map.of("until", until.toString(), "because", "Twelve people are half way through");
    }

    private void agreedUntil(int version, LocalDate until) {
        var agreement = Map.of("reference", "ISA 12", "from", "2020-04-01", "until", until.toString());
        assertThat(administrator
                        .ifMatch("\"" + version + "\"")
                        .put("/api/v1/organisations/" + partner + "/assurance", Map.of("agreement", agreement))
                        .status())
                .isEqualTo(200);
    }
}
