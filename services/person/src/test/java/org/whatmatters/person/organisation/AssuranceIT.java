package org.whatmatters.person.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.person.Neighbours.hearUntil;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.organisation.OrganisationProfileV1;
import org.whatmatters.person.Neighbours;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;
import tools.jackson.databind.JsonNode;

/// What the integrated care board puts down about its partners.
@IntegrationTest
class AssuranceIT {

    private static final UUID BOARD = UUID.fromString("019a0000-0000-7000-8000-0000000000d7");

    private final Api api;
    private final Api administrator;
    private final Events events;
    private final UUID partner = Neighbours.newId();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    AssuranceIT(Api api, Events events) {
        this.api = api;
        this.administrator = api.as(Tokens.staff(BOARD, Role.ICS_ADMIN));
        this.events = events;
        administrator.put(
                "/api/v1/organisations/" + BOARD,
                Map.of("alias", "board-of-assurance", "name", "Board", "kind", "ICB", "feedbackLevel", 6));
        administrator.put(
                "/api/v1/organisations/" + partner,
                Map.of("alias", "partner-" + partner, "name", "Partner", "kind", "FIRE", "feedbackLevel", 2));
    }

    @Test
    void what_was_put_down_is_there_with_how_pressing_its_end_is_and_the_others_are_told_when() {
        assertThat(administrator.get(assurance()).json().has("agreement")).isFalse();

        var put = administrator.ifMatch("\"0\"").put(assurance(), agreedUntil(today.plusDays(20)));

        assertThat(put.status()).isEqualTo(200);
        assertThat(put.json().path("warning").asString()).isEqualTo("ENDS_IN_30_DAYS");
        assertThat(put.json().at("/dspt/status").asString()).isEqualTo("STANDARDS_MET");
        hearUntil(() -> assertThat(events.received(Topic.ORGANISATION_PROFILE, OrganisationProfileV1.TYPE, partner))
                .last()
                .satisfies(told -> assertThat(told.data().path("agreementUntil").asString())
                        .startsWith(today.plusDays(20).toString())));
    }

    @Test
    void one_that_has_not_begun_is_told_with_its_first_day() {
        var put = administrator.ifMatch("\"0\"").put(assurance(), agreed("ISA 12", today.plusDays(10)));

        assertThat(put.json().path("warning").asString()).isEqualTo("NOT_BEGUN");
        hearUntil(() -> assertThat(lastTold().path("agreementFrom").asString())
                .isEqualTo(today.plusDays(10)
                        .atStartOfDay(ZoneId.of("Europe/London"))
                        .toInstant()
                        .toString()));
    }

    @Test
    void the_next_one_written_down_early_stops_nobody() {
        administrator.ifMatch("\"0\"").put(assurance(), agreedUntil(today.plusDays(20)));

        var put = administrator.ifMatch("\"1\"").put(assurance(), agreed("ISA 13", today.plusDays(21)));

        assertThat(put.json().path("warning").asString()).isEqualTo("NONE");
        hearUntil(() -> assertThat(lastTold().path("agreementUntil").asString())
                .startsWith(today.plusYears(2).toString()));
        assertThat(lastTold().path("agreementFrom").asString()).isEqualTo("2026-03-31T23:00:00Z");
    }

    @Test
    void the_next_one_leaves_no_day_between_while_they_share() {
        administrator.ifMatch("\"0\"").put(assurance(), agreedUntil(today.plusDays(20)));

        var put = administrator.ifMatch("\"1\"").put(assurance(), agreed("ISA 13", today.plusDays(22)));

        assertThat(put.wrongFields()).containsExactly("/agreement/from");
        assertThat(administrator.get(assurance()).json().path("version").asLong())
                .isOne();
    }

    @Test
    void the_board_sees_every_partner_and_nobody_else_does() {
        assertThat(administrator.get("/api/v1/organisations/assurance").json().valueStream())
                .extracting(AssuranceIT::id)
                .contains(partner.toString());
        assertThat(api.as(Tokens.staff(partner, Role.ICS_ADMIN))
                        .get("/api/v1/organisations/assurance")
                        .json())
                .isEmpty();
    }

    @Test
    void a_partner_reads_its_own_and_no_others() {
        var officer = api.as(Tokens.staff(partner, Role.REFERRER));

        assertThat(officer.get(assurance()).status()).isEqualTo(200);
        assertThat(officer.get("/api/v1/organisations/" + BOARD + "/assurance").status())
                .isEqualTo(404);
        assertThat(api.as(Tokens.staff(partner, Role.ICS_ADMIN))
                        .ifMatch("\"0\"")
                        .put("/api/v1/organisations/" + BOARD + "/assurance", Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void nobody_puts_down_on_what_they_have_not_seen() {
        administrator.ifMatch("\"0\"").put(assurance(), agreedUntil(today.plusDays(20)));

        assertThat(administrator
                        .ifMatch("\"0\"")
                        .put(assurance(), agreedUntil(today.plusDays(400)))
                        .status())
                .isEqualTo(412);
    }

    @Test
    void all_that_is_wrong_is_named_at_once() {
        var wrong = Map.of(
                "agreement", Map.of("reference", " ", "from", "2026-04-01"),
                "dspt", Map.of("status", "FINE", "year", 1900));

        assertThat(administrator.ifMatch("\"0\"").put(assurance(), wrong).wrongFields())
                .containsExactly("/agreement/reference", "/agreement/until", "/dspt/status", "/dspt/year");
        assertThat(administrator
                        .ifMatch("\"0\"")
                        .put(assurance(), agreedUntil(LocalDate.of(2020, 1, 1)))
                        .wrongFields())
                .containsExactly("/agreement/until");
    }

    private static String id(JsonNode assured) {
        return assured.path("id").asString();
    }

    private JsonNode lastTold() {
        return events.last(Topic.ORGANISATION_PROFILE, OrganisationProfileV1.TYPE, partner)
                .data();
    }

    private Map<String, Object> agreed(String reference, LocalDate from) {
        var until = today.plusYears(2).toString();
        return Map.of("agreement", Map.of("reference", reference, "from", from.toString(), "until", until));
    }

    private static Map<String, Object> agreedUntil(LocalDate until) {
        return Map.of(
                "agreement", Map.of("reference", "ISA 12", "from", "2026-04-01", "until", until.toString()),
                "dspt", Map.of("status", "STANDARDS_MET", "year", 2026));
    }

    private String assurance() {
        return "/api/v1/organisations/" + partner + "/assurance";
    }
}
