package org.whatmatters.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Those who look after listings: a group's leader, an assurer, an editor, and whoever has a link.
class ListingsIT {

    private static final String SERVICE = "019a3000-0000-7000-8000-000000000001";
    private static final String CORRECTION = "019a1000-0000-7000-8000-000000000001";
    private static final String LISTING = "/api/v1/directory/listings/{id}";
    private static final String OURS = "/our-listings/" + SERVICE;
    private static final String SECRET = "AAAAAAAAAAAAAAAAAAAAAA";

    private final StubServices services = RunningPortal.get().services;

    @BeforeEach
    void usual_answers() {
        services.reset();
    }

    @Test
    void a_leader_says_in_two_clicks_that_they_are_full() {
        var leader = Browser.signedInAs("choir.leader");

        var said = leader.submit(leader.get(OURS), OURS + "/capacity", Map.of("status", "FULL"));

        assertThat(said.text()).contains("It is written down");
        assertThat(services.json(services.asked("PUT " + LISTING + "/capacity")
                        .getFirst()
                        .body()))
                .isEqualTo(services.json("{\"status\": \"FULL\", \"expectedWaitDays\": null}"));
    }

    @Test
    void what_nobody_said_lately_is_not_known_rather_than_free() {
        services.answer(
                "GET /api/v1/directory/services/{id}",
                200,
                "{\"id\": \"" + SERVICE + "\", \"name\": \"Choir\", \"takesOffers\": true}");

        assertThat(Browser.signedInAs("june").get("/directory/" + SERVICE).text())
                .contains("Nobody said lately whether there is room")
                .doesNotContain("There is room");
    }

    @Test
    void still_right_is_said_of_the_version_that_was_read() {
        var leader = Browser.signedInAs("choir.leader");

        leader.submit(leader.get(OURS), OURS + "/confirmation", Map.of());

        assertThat(services.asked("PUT " + LISTING + "/confirmation").getFirst().header("If-match"))
                .isEqualTo("\"3\"");
    }

    @Test
    void what_a_group_says_of_walking_in_is_kept_and_wrong_fields_lead_to_their_boxes() {
        var leader = Browser.signedInAs("choir.leader");
        services.answerOnce("PUT " + LISTING + "/facts", 422, """
                {"status": 422, "errors": [{"pointer": "/papers/insuredUntil", "code": "x", "message": "Not a day"}]}
                """);

        var refused = leader.submit(
                leader.get(OURS + "/facts"), Map.of("door", "The blue one", "insuredUntil", "41", "dbsChecked", "NO"));
        leader.submit(refused, Map.of("door", "The blue one"));

        assertThat(refused.text()).contains("href=\"#insuredUntil\"", "Not a day", "The blue one");
        assertThat(services.asked("PUT " + LISTING + "/facts").getLast().body()).contains("The blue one");
    }

    @Test
    void whoever_makes_sure_reads_why_it_is_due_and_of_a_dead_link_since_when() {
        var page = Browser.signedInAs("directory.assurer").get("/listings/assure/" + SERVICE);

        assertThat(page.text())
                .contains("led nowhere since", "27 November", "Two messages to it came back")
                .doesNotContain("Its web address did not work");
    }

    @Test
    void what_people_agree_to_how_often_and_for_whom_is_written_in_boxes_of_its_own() {
        var leader = Browser.signedInAs("choir.leader");

        leader.submit(
                leader.get(OURS + "/facts"),
                Map.of("consentText", "We keep a list.", "contactsLimit", "6", "genderRestriction", ""));

        assertThat(services.asked("PUT " + LISTING + "/facts").getLast().body())
                .contains("\"consentText\":\"We keep a list.\"", "\"contactsLimit\":6", "\"genderRestriction\":null");
    }

    @Test
    void whoever_offers_reads_for_whom_it_is_and_what_people_agree_to() {
        var worker = Browser.signedInAs("link.worker");

        var offer = worker.get("/cases/" + CORRECTION + "/groups/" + SERVICE);

        assertThat(offer.text())
                .contains("Only for women", "Not safe here: ", "at most 12 times", "We write down when you were here.");
    }

    @Test
    void a_link_is_shown_once_to_the_assurer_who_made_it() {
        var assurer = Browser.signedInAs("directory.assurer");
        var address = "/listings/assure/" + SERVICE;

        var made = assurer.submit(assurer.get(address), address + "/link", Map.of());

        assertThat(made.text()).contains("/still-right/" + SECRET);
        assertThat(assurer.get(address).text()).doesNotContain(SECRET);
    }

    @Test
    void opening_a_link_asks_and_only_the_button_answers() {
        var anybody = new Browser(RunningPortal.get().address);

        var page = anybody.get("/still-right/" + SECRET);
        var before =
                services.asked("POST /api/v1/public/listings/confirmations").size();
        var thanks = anybody.submit(page, "/still-right", Map.of());

        assertThat(page.text()).contains("The Singing Room", "Yes, it is still right");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(before).isZero();
        assertThat(thanks.path()).isEqualTo("/still-right");
        assertThat(services.asked("POST /api/v1/public/listings/confirmations"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.header("Authorization")).isNull());
    }

    @Test
    void a_used_or_unknown_link_says_so() {
        var anybody = new Browser(RunningPortal.get().address);
        var page = anybody.get("/still-right/" + SECRET);
        services.answer("POST /api/v1/public/listings/confirmations", 409, "{\"status\": 409}");
        services.answer("POST /api/v1/public/listings/openings", 404, "{\"status\": 404}");

        assertThat(anybody.submit(page, "/still-right", Map.of()).text()).contains("This link has been used");
        assertThat(anybody.get("/still-right/" + SECRET).status()).isEqualTo(404);
    }

    @Test
    void what_is_wrong_is_said_on_the_page_and_answered_by_an_editor() {
        var june = Browser.signedInAs("june");
        var wrong = june.get("/directory/" + SERVICE + "/wrong");
        var said = june.submit(wrong, Map.of("field", "TIMES", "says", "It begins at 3 now."));
        var editor = Browser.signedInAs("directory.editor");

        editor.submit(
                editor.get("/listings/corrections/" + CORRECTION), Map.of("putRight", "YES", "answer", "Thank you."));

        assertThat(said.path()).startsWith("/corrections");
        assertThat(said.text()).contains("Thank you, it is.");
        assertThat(services.json(services.asked("POST /api/v1/directory/services/{id}/corrections")
                        .getFirst()
                        .body()))
                .isEqualTo(services.json("{\"field\": \"TIMES\", \"says\": \"It begins at 3 now.\"}"));
        assertThat(services.json(services.asked("PUT /api/v1/directory/corrections/{id}/decision")
                        .getFirst()
                        .body()))
                .isEqualTo(services.json("{\"putRight\": true, \"answer\": \"Thank you.\"}"));
        assertThat(editor.get("/listings/corrections/" + SERVICE).status()).isEqualTo(404);
    }

    @Test
    void an_editor_writes_times_as_people_write_them() {
        var editor = Browser.signedInAs("directory.editor");

        editor.submit(
                editor.get("/listings/written/new"),
                Map.of("name", "Shed", "weekday", "TU", "opensAt", "2.30pm", "closesAt", "16:00"));

        assertThat(services.asked("POST /api/v1/directory/listings").getFirst().body())
                .contains("\"opensAt\":\"14:30\"", "\"closesAt\":\"16:00\"");
    }

    @Test
    void an_editor_reads_where_each_part_is_from_and_puts_one_right() {
        var editor = Browser.signedInAs("directory.editor");
        var address = "/listings/put-right/" + SERVICE;

        var page = editor.get(address);
        var form = editor.get(address + "/words");
        var saved = editor.submit(
                form, Map.of("name", "The Singing Room", "phone", "01632 960444", "because", "They rang us."));

        assertThat(page.text())
                .contains("harrowdale-council", "Put right by your organisation", "Put right by another organisation")
                .contains("The list says something else now", "01632 960111", "01632 960333");
        assertThat(form.text()).contains("The Singing Room", "Singing together, no notes needed.", "01632 960222");
        assertThat(saved.path()).startsWith(address).doesNotContain("words");
        assertThat(saved.text()).contains("It is saved");
        var sent = services.asked("PUT " + LISTING + "/edits").getFirst();
        assertThat(sent.header("If-match")).isEqualTo("\"3\"");
        assertThat(services.json(sent.body())).isEqualTo(services.json("""
                {"name": "The Singing Room", "description": null, "website": null, "email": null,
                 "phone": "01632 960444", "cost": null, "because": "They rang us."}
                """));
    }

    @Test
    void where_list_and_editor_say_different_things_the_editor_decides() {
        var editor = Browser.signedInAs("directory.editor");
        var address = "/listings/put-right/" + SERVICE;

        var kept = editor.submit(editor.get(address), address + "/PHONE/keeping", Map.of());
        var taken = editor.submit(editor.get(address), address + "/DESCRIPTION/taking-back", Map.of());

        assertThat(kept.text()).contains("What we put right stays.");
        assertThat(taken.text()).contains("People read what the list says again.");
        assertThat(services.asked("PUT " + LISTING + "/edits/PHONE/keeping")).hasSize(1);
        assertThat(services.asked("DELETE " + LISTING + "/edits/DESCRIPTION")).hasSize(1);
    }

    @Test
    void what_is_wrong_with_a_word_leads_to_its_box_and_everything_typed_is_kept() {
        var editor = Browser.signedInAs("directory.editor");
        var form = "/listings/put-right/" + SERVICE + "/words";
        services.answerOnce("PUT " + LISTING + "/edits", 422, """
                {"status": 422, "errors": [{"pointer": "/phone", "code": "personal-mobile", "message": "One person's"}]}
                """);

        var refused = editor.submit(editor.get(form), Map.of("phone", "07700 900123", "because", "They rang us."));

        assertThat(refused.text()).contains("href=\"#phone\"", "One person", "07700 900123", "They rang us.");
    }

    @Test
    void an_address_is_put_right_for_all_who_are_there_and_the_page_says_who_they_are() {
        var editor = Browser.signedInAs("directory.editor");
        var address = "/listings/put-right/" + SERVICE;
        var place = address + "/places/019a1000-0000-7000-8000-000000000001";

        var page = editor.get(address);
        var form = editor.get(place);
        var saved = editor.submit(
                form,
                Map.of("address", "4 Bell Lane", "town", "Harrowdale", "postcode", "XW1 2BB", "because", "We went."));

        assertThat(page.text())
                .contains("Bell Lane Hall, 3 Bell Lane, Harrowdale, XW1 2BB", "Also there", "Green Gate Gardens")
                .contains("id=\"disputed-place-019a1000-0000-7000-8000-000000000001\"", "1 Bell Lane", "2 Bell Lane")
                .contains("Nothing is said.");
        assertThat(form.text())
                .contains("The address changes for all who are at this place", "Green Gate Gardens", "3 Bell Lane");
        assertThat(saved.path()).isEqualTo(address);
        var sent = services.asked("PUT " + LISTING + "/places/{id}/address").getFirst();
        assertThat(sent.header("If-match")).isEqualTo("\"3\"");
        assertThat(sent.body()).contains("\"address\":\"4 Bell Lane\"", "\"because\":\"We went.\"");
    }

    @Test
    void what_is_missing_in_an_address_is_said_by_name_at_the_top_of_the_page_and_at_its_box() {
        var editor = Browser.signedInAs("directory.editor");
        var form = "/listings/put-right/" + SERVICE + "/places/019a1000-0000-7000-8000-000000000001";
        services.answerOnce("PUT " + LISTING + "/places/{id}/address", 422, """
                {"status": 422, "errors": [
                    {"pointer": "/town", "code": "REQUIRED", "message": "Enter the town or village."}]}""");

        var refused = editor.submit(editor.get(form), Map.of("address", "4 Bell Lane", "town", ""));

        assertThat(refused.text())
                .containsPattern("(?s)id=\"error-summary\".*href=\"#town\"[^>]*>Enter the town or village\\.<")
                .containsPattern("(?s)id=\"town-error\".*Enter the town or village\\..*id=\"town\"");
    }

    @Test
    void where_list_and_editor_say_different_places_the_editor_decides() {
        var editor = Browser.signedInAs("directory.editor");
        var address = "/listings/put-right/" + SERVICE;
        var place = address + "/places/019a1000-0000-7000-8000-000000000001";

        var kept = editor.submit(editor.get(address), place + "/keeping", Map.of());
        var taken = editor.submit(editor.get(address), place + "/taking-back", Map.of());

        assertThat(kept.text()).contains("What we put right stays.");
        assertThat(taken.text()).contains("People read what the list says again.");
        assertThat(services.asked("PUT " + LISTING + "/places/{id}/address/keeping"))
                .hasSize(1);
        assertThat(services.asked("DELETE " + LISTING + "/places/{id}/address")).hasSize(1);
    }

    @Test
    void a_place_that_is_none_of_the_listing_is_not_there() {
        assertThat(Browser.signedInAs("directory.editor")
                        .get("/listings/put-right/" + SERVICE + "/places/019a9000-0000-7000-8000-000000000009")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void only_an_editor_whose_list_it_is_from_is_led_there() {
        var address = "/directory/" + SERVICE;

        assertThat(Browser.signedInAs("directory.editor").get(address).text()).contains("See where each part is from");
        assertThat(Browser.signedInAs("june").get(address).text()).doesNotContain("See where each part is from");
        services.answer("GET " + LISTING + "/edits", 404, "{\"status\": 404}");
        assertThat(Browser.signedInAs("directory.editor").get(address).text())
                .doesNotContain("See where each part is from");
    }
}
