package org.whatmatters.person.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.person.Neighbours.hearUntil;

import java.util.HashMap;
import java.util.List;
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

/// When an organisation works, as its administrator puts it down.
@IntegrationTest
class WorkingIT {

    private final Api api;
    private final Api administrator;
    private final Events events;
    private final UUID hosts = Neighbours.newId();

    WorkingIT(Api api, Events events) {
        this.api = api;
        this.administrator = api.as(Tokens.staff(hosts, Role.ORG_ADMIN));
        this.events = events;
        api.as(Tokens.staff(UUID.randomUUID(), Role.ICS_ADMIN))
                .put(
                        "/api/v1/organisations/" + hosts,
                        Map.of("alias", "hosts-" + hosts, "name", "Hosts", "kind", "LINK_WORKER_HOST"));
    }

    @Test
    void who_put_nothing_down_keeps_to_what_is_usual_and_nothing_is_told() {
        var usual = administrator.get(working()).json();

        assertThat(usual.path("hours").propertyNames())
                .containsExactly("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY");
        assertThat(usual.at("/hours/FRIDAY/closes").asString()).isEqualTo("17:00");
        assertThat(List.of(
                        usual.path("nudgeDays").asInt(),
                        usual.path("tellDays").asInt(),
                        usual.path("returnDays").asInt(),
                        usual.path("authorHours").asInt(),
                        usual.path("leadHours").asInt(),
                        usual.path("purgeDays").asInt(),
                        usual.path("checkInWeeks").asInt()))
                .containsExactly(2, 5, 10, 4, 24, 30, 4);
        hearUntil(() -> assertThat(told()).isNotEmpty());
        assertThat(told().getLast().has("working")).isFalse();
    }

    @Test
    void what_was_put_down_is_there_and_the_others_are_told_once() {
        var put = administrator.ifMatch("\"0\"").put(working(), saturdays());
        administrator.ifMatch(put.version()).put(working(), saturdays());

        assertThat(put.status()).isEqualTo(200);
        assertThat(administrator.get(working()).json()).isEqualTo(put.json());
        hearUntil(() -> assertThat(told()).hasSize(2));
        var working = told().getLast().path("working");
        assertThat(working.path("hours")).hasSize(1);
        assertThat(working.at("/hours/0/weekday").asString()).isEqualTo("SATURDAY");
        assertThat(working.at("/hours/0/opens").asString()).startsWith("10:00");
        assertThat(working.path("phone").asString()).isEqualTo("01632 960118");
        assertThat(working.path("returnDays").asInt()).isEqualTo(8);
    }

    @Test
    void workers_are_reminded_by_e_mail_unless_the_organisation_puts_down_that_they_are_not() {
        var put = administrator.ifMatch("\"0\"").put(working(), saturdays());
        var turnedOff = saturdays();
        turnedOff.put("remindersByEmail", false);

        var off = administrator.ifMatch(put.version()).put(working(), turnedOff);

        assertThat(put.json().path("remindersByEmail").asBoolean()).isTrue();
        assertThat(off.json().path("remindersByEmail").asBoolean()).isFalse();
        hearUntil(() -> assertThat(told()).hasSize(3));
        assertThat(told().getLast().at("/working/remindersByEmail").asBoolean()).isFalse();
    }

    @Test
    void all_that_is_wrong_is_named_at_once() {
        var wrong = saturdays();
        wrong.put(
                "hours",
                Map.of("MONDAY", Map.of("opens", "9"), "TUESDAY", Map.of("opens", "09:00", "closes", "08:00")));
        wrong.put("phone", "ask Sam");
        wrong.put("nudgeDays", 0);
        wrong.remove("checkInWeeks");

        assertThat(administrator.ifMatch("\"0\"").put(working(), wrong).wrongFields())
                .containsExactlyInAnyOrder(
                        "/hours/MONDAY/opens",
                        "/hours/MONDAY/closes",
                        "/hours/TUESDAY/closes",
                        "/phone",
                        "/nudgeDays",
                        "/checkInWeeks");
    }

    @Test
    void each_step_comes_after_the_one_before_it() {
        var wrong = saturdays();
        wrong.putAll(Map.of("tellDays", 3, "returnDays", 3, "leadHours", 6, "authorHours", 6));

        assertThat(administrator.ifMatch("\"0\"").put(working(), wrong).wrongFields())
                .containsExactlyInAnyOrder("/tellDays", "/returnDays", "/leadHours");
    }

    @Test
    void a_week_without_an_hour_is_refused() {
        var wrong = saturdays();
        wrong.put("hours", Map.of());

        assertThat(administrator.ifMatch("\"0\"").put(working(), wrong).wrongFields())
                .containsExactly("/hours/MONDAY/opens");
    }

    @Test
    void nobody_puts_down_on_what_they_have_not_seen_or_for_another() {
        administrator.ifMatch("\"0\"").put(working(), saturdays());

        assertThat(administrator.ifMatch("\"0\"").put(working(), saturdays()).status())
                .isEqualTo(412);
        var neighbour = api.as(Tokens.staff(UUID.randomUUID(), Role.ORG_ADMIN));
        assertThat(neighbour.get(working()).status()).isEqualTo(404);
        assertThat(neighbour.ifMatch("\"1\"").put(working(), saturdays()).status())
                .isEqualTo(404);
        assertThat(api.as(Tokens.staff(hosts, Role.TEAM_LEAD)).get(working()).status())
                .isEqualTo(403);
    }

    private String working() {
        return "/api/v1/organisations/" + hosts + "/working";
    }

    private List<JsonNode> told() {
        return events.received(Topic.ORGANISATION_PROFILE, OrganisationProfileV1.TYPE, hosts).stream()
                .map(Events.Told::data)
                .toList();
    }

    private static Map<String, Object> saturdays() {
        var working = new HashMap<String, Object>();
        working.put("hours", Map.of("SATURDAY", Map.of("opens", "10:00", "closes", "14:00")));
        working.put("phone", "01632 960118");
        working.putAll(Map.of("nudgeDays", 3, "tellDays", 6, "returnDays", 8, "checkInWeeks", 2));
        working.putAll(Map.of("authorHours", 6, "leadHours", 30, "purgeDays", 14));
        return working;
    }
}
