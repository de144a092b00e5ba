package org.whatmatters.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class FindIT {

    private static final String SINGING = "019a3000-0000-7000-8000-000000000001";
    private static final String GARDENS = "019a3000-0000-7000-8000-000000000002";
    private static final String CHOSEN = "/find/send?service=" + SINGING + "&q=lonely&postcode=XW1+1AA";
    private static final String CASE = "/cases/019a1000-0000-7000-8000-000000000001";
    private static final Map<String, String> SAFE =
            Map.of("number", "07700 900123", "saidSafe", "true", "language", "en");

    private final StubServices services = RunningPortal.get().services;
    private final Browser navigator = Browser.signedInAs("care.navigator");

    @BeforeEach
    void usual_answers() {
        services.reset();
    }

    private JsonNode asked(String route) {
        return services.json(services.asked(route).getLast().body());
    }

    @Test
    void find_and_send_is_first_in_the_menu_of_a_care_navigator_and_there_for_every_worker() {
        var menu = navigator.get("/find").text();
        assertThat(menu.indexOf("Find and send")).isLessThan(menu.indexOf("Find a group"));

        assertThat(Browser.signedInAs("fire.officer").get("/sent").text()).contains("href=\"/find\"");
    }

    @Test
    void what_is_found_can_be_ticked() {
        var found = navigator.get("/find?q=lonely&postcode=XW1+1AA").text();

        assertThat(found)
                .contains("name=\"service\"", "value=\"" + SINGING + "\"", "The Singing Room", "0.4 miles")
                .contains("href=\"/find/nothing?place=XW1\"");
    }

    @Test
    void nothing_ticked_and_six_ticked_are_said_and_the_ticks_stay() {
        assertThat(navigator.get("/find/send?q=lonely").text()).contains("href=\"#service\"", "Tick at least one");

        var six = new StringBuilder("/find/send?q=lonely&service=" + SINGING);
        for (var more = 2; more <= 6; more++) {
            six.append("&service=019a3000-0000-7000-8000-00000000000").append(more);
        }
        assertThat(navigator.get(six.toString()).text())
                .contains("Tick five at most")
                .containsPattern("value=\"" + GARDENS + "\"[^>]*checked");
    }

    @Test
    void a_list_is_printed_with_how_to_reach_each_and_counted() {
        var chosen = navigator.get(CHOSEN);
        var form = new HashMap<>(chosen.hidden());
        form.put("way", "PRINT");

        var list = navigator.post("/find/send", form);

        assertThat(list.path()).isEqualTo("/find/list");
        assertThat(list.text()).contains("01632 960111", "2 Mill Row, Harrowdale, XW1 2BB");
        assertThat(asked("POST /api/v1/signposts"))
                .hasToString(
                        "{\"services\":[{\"id\":\"" + SINGING + "\",\"phone\":null}],\"way\":\"PRINT\","
                                + "\"need\":null,\"searched\":\"lonely\",\"postcode\":\"XW1 1AA\",\"number\":null,\"followUp\":false}");
    }

    @Test
    void a_need_that_was_chosen_is_counted_as_it_was_chosen() {
        var found = navigator.get("/find?need=MONEY&postcode=XW1+1AA");
        var chosen = navigator.get("/find/send?service=" + SINGING + "&need=MONEY&postcode=XW1+1AA");

        navigator.submit(chosen, SAFE);

        assertThat(found.text()).contains("name=\"need\" value=\"MONEY\"").containsPattern("value=\"MONEY\" selected");
        assertThat(asked("POST /api/v1/signposts").required("need").asString()).isEqualTo("MONEY");
    }

    @Test
    void a_number_goes_to_the_service_that_texts_and_the_signpost_is_given_without_it() {
        var typed = new HashMap<>(SAFE);
        typed.put("followUp", "true");

        var sent = navigator.submit(navigator.get(CHOSEN), typed);

        assertThat(asked("POST /api/v1/signposts").required("followUp").asBoolean())
                .isTrue();
        assertThat(sent.text()).contains("We text the list").doesNotContain("900123");
        assertThat(asked("POST /api/v1/numbers"))
                .hasToString("{\"number\":\"07700 900123\",\"saidSafe\":true,\"language\":\"en\"}");
        var signpost = asked("POST /api/v1/signposts");
        assertThat(signpost.required("number").asString()).isEqualTo("019a8000-0000-7000-8000-0000000000e1");
        assertThat(signpost.required("services").required(0).required("phone").asString())
                .isEqualTo("01632 960111");
        assertThat(signpost.toString()).doesNotContain("900123");
    }

    @Test
    void a_directory_that_is_silent_costs_the_phone_and_not_the_text() {
        var chosen = navigator.get(CHOSEN);
        services.silence("GET /open-referral-uk/v3/services/{id}");

        var sent = navigator.submit(chosen, SAFE);

        assertThat(sent.text()).contains("We text the list");
        assertThat(asked("POST /api/v1/signposts")
                        .required("services")
                        .required(0)
                        .required("phone")
                        .isNull())
                .isTrue();
    }

    @Test
    void a_refused_number_comes_back_with_everything_ticked_and_typed() {
        services.answer("POST /api/v1/numbers", 422, """
                {"status": 422, "errors": [
                  {"pointer": "/number", "code": "NOT_A_UK_MOBILE", "message": "Enter a UK mobile number."},
                  {"pointer": "/saidSafe", "code": "NOT_SAID_SAFE", "message": "Ask whether it is safe."}]}""");

        var again = navigator.submit(navigator.get(CHOSEN), Map.of("number", "01632 960123", "language", "en"));

        assertThat(again.path()).isEqualTo("/find/send");
        assertThat(again.text())
                .contains("href=\"#number\"", "href=\"#saidSafe\"", "value=\"01632 960123\"", "The Singing Room");
        assertThat(again.hidden()).containsEntry("service", SINGING).containsEntry("q", "lonely");
        assertThat(services.asked("POST /api/v1/signposts")).isEmpty();
    }

    @Test
    void what_was_missing_is_said_from_a_person_s_page_without_the_person() {
        var worker = Browser.signedInAs("link.worker");
        var page = worker.get(CASE + "/groups/nothing");

        var after = worker.submit(page, Map.of("need", "LONELINESS", "place", "XW1", "wouldHaveHelped", "ONLINE"));

        assertThat(page.text()).contains("value=\"XW1\"").doesNotContain("value=\"XW1 ");
        assertThat(after.path()).isEqualTo(CASE + "/groups");
        assertThat(after.text()).contains("It is counted");
        assertThat(asked("POST /api/v1/unmet-needs"))
                .hasToString("{\"need\":\"LONELINESS\",\"place\":\"XW1\",\"wouldHaveHelped\":\"ONLINE\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "link.worker, /cases/019a1000-0000-7000-8000-000000000001/groups",
        "triager, /incoming/019a1000-0000-7000-8000-000000000001/signpost"
    })
    void for_somebody_who_was_referred_what_their_referral_names_is_offered_first_and_hides_nothing(
            String account, String address) {
        var worker = Browser.signedInAs(account);

        var first = worker.get(address);
        var other = worker.get(address + "?need=FOOD&q=garden&postcode=XW1+1AA");
        var chosen = lastSearch();
        var any = worker.get(address + "?need=&q=garden&postcode=XW1+1AA");
        var without = lastSearch();

        assertThat(first.text())
                .containsPattern("(?s)Named in the referral.*Feeling lonely.*Money or debt.*Others.*Food")
                .doesNotContain("value=\"OTHER\"", "selected=");
        assertThat(chosen).contains("need=FOOD", "q=garden", "postcode=XW1 1AA");
        assertThat(other.text()).containsPattern("value=\"FOOD\" selected");
        assertThat(without).contains("q=garden", "postcode=XW1 1AA").noneMatch(one -> one.startsWith("need"));
        assertThat(any.text()).doesNotContain("selected=");
    }

    private List<String> lastSearch() {
        return List.of(Objects.requireNonNull(services.asked("GET /api/v1/directory/services")
                        .getLast()
                        .query())
                .split("&", -1));
    }

    @Test
    void a_need_that_finds_nothing_is_one_press_from_being_left_out_and_what_was_typed_stays() {
        services.answer("GET /api/v1/directory/services", 200, "{\"items\": []}");

        var none = Browser.signedInAs("link.worker").get(CASE + "/groups?q=garden&need=MONEY&postcode=XW1+1AA");

        assertThat(none.text())
                .contains("id=\"none-found\"")
                .containsPattern("id=\"any-need\" href=\"" + CASE + "/groups\\?q=garden&amp;need=&amp;postcode=XW1");
    }

    @Test
    void a_referral_that_names_no_need_begins_with_any() {
        services.answer("GET /api/v1/referrals/{id}", 200, """
                {"id": "019a1000-0000-7000-8000-000000000001", "reference": "7CDF-4HJK", "version": 1,
                 "state": "submitted", "personId": "019a2000-0000-7000-8000-000000000001"}""");

        var page = Browser.signedInAs("triager").get("/incoming/019a1000-0000-7000-8000-000000000001/signpost");

        assertThat(page.text()).contains("id=\"need\"").doesNotContain("<optgroup", "need-hint");
        assertThat(services.asked("GET /api/v1/directory/services")).isEmpty();
    }

    @Test
    void counts_say_small_numbers_in_words() {
        assertThat(navigator.get("/find/counts").text()).contains("Feeling lonely", "fewer than 5", "About <strong>10");
        assertThat(Browser.signedInAs("community.builder").get("/missing").text())
                .contains("December 2025", "XW2", "fewer than 5");
    }
}
