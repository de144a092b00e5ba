package org.whatmatters.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FinderIT {

    private static final String SINGING = "019a3000-0000-7000-8000-000000000001";

    private final StubServices services = RunningPortal.get().services;
    private final Browser olu = new Browser(RunningPortal.get().address);

    @BeforeEach
    void usual_answers() {
        services.reset();
    }

    @Test
    void a_need_can_be_chosen_without_a_word_and_stays_chosen() {
        var page = olu.get("/services?need=LONELINESS&postcode=XW1+1AA").text();

        assertThat(page)
                .contains("id=\"need\"", "Money or debt</option>", "Feeling lonely (1)</option>")
                .containsPattern("value=\"LONELINESS\"[^>]*selected")
                .containsPattern("<details[^>]*id=\"more\"(?![^>]*open)");
    }

    @Test
    void where_a_place_is_only_known_by_its_postcode_its_distance_is_about() {
        assertThat(olu.get("/services?q=singing&postcode=XW1+1AA").text())
                .contains(">0.4 miles<", ">about 2.0 miles<", "Groups found:", "nearest first");
    }

    @Test
    void a_list_that_ends_at_25_miles_says_so_and_how_to_look_farther() {
        assertThat(olu.get("/services?q=singing&postcode=XW1+1AA").text())
                .contains("This shows what is within 25 miles.", "choose “How far?”", "value=\"80000\"");
        assertThat(olu.get("/services?q=singing&postcode=XW1+1AA&in=pl").text())
                .contains("To wszystko w promieniu 40 km");
    }

    @Test
    void who_chose_how_far_is_not_told_it_again() {
        assertThat(olu.get("/services?q=singing&postcode=XW1+1AA&within=25000").text())
                .doesNotContain("This shows what is within 25 miles.");
    }

    @Test
    void each_language_is_one_press_away_without_javascript_and_everything_asked_is_kept() {
        var page = olu.get("/services?q=singing&postcode=XW1+1AA&free=true").text();

        assertThat(page)
                .contains(
                        "href=\"/services?q=singing&amp;postcode=XW1+1AA&amp;free=true&amp;in=pl\"",
                        "hreflang=\"ar\"",
                        "Polski",
                        "العربية")
                .doesNotContain("name=\"in\"", "id=\"not-checked\"");
    }

    @Test
    void in_arabic_the_page_runs_from_right_to_left_and_what_a_group_says_stays_as_it_is() {
        var page = olu.get("/services?q=singing&postcode=XW1+1AA&in=ar").text();

        assertThat(page)
                .contains("lang=\"ar\" dir=\"rtl\"", "ابحث عن شيء قريب منك", "id=\"not-checked\"")
                .contains("حوالي 3.2 كم", "مجاني", "الثلاثاء", "غادر هذه الصفحة بسرعة")
                .containsPattern("<a[^>]*lang=\"en\" dir=\"auto\"[^>]*>The Singing Room</a>")
                .containsPattern("lang=\"en\" dir=\"auto\"[^>]*>Singing together, no notes needed")
                .doesNotContain("Put on my list", "nearest first", "More choices", "Which day", ">Any<", "Search<");
    }

    @Test
    void the_language_goes_on_from_page_to_page_and_back_to_english() {
        var found = olu.get("/services?q=singing&in=pl");
        var service = olu.get("/services/" + SINGING + "?in=pl").text();
        var list = olu.get("/services/list?service=" + SINGING + "&in=pl").text();

        assertThat(found.text())
                .contains("href=\"/services/" + SINGING + "?in=pl\"")
                .containsPattern("(?s)action=\"/services/list\".*name=\"in\" value=\"pl\"")
                .contains("id=\"language-en\" href=\"/services?q=singing\"");
        assertThat(service).contains("href=\"/services?in=pl\"", "Zanim wyjdziesz, zapytaj ich o godziny.", "Prowadzi");
        assertThat(list)
                .contains("service=" + SINGING + "&amp;look=EASY&amp;in=pl", "Moja lista", "lang=\"pl\" dir=\"ltr\"");
        assertThat(olu.get("/services/list?service=" + SINGING + "&look=EASY&in=pl")
                        .text())
                .contains("wm-easy", "Telefon");
    }

    @Test
    void what_was_wrong_with_the_question_is_said_in_the_same_language() {
        services.answer("GET /api/v1/public/services", 422, """
                {"status": 422, "errors": [{"pointer": "/postcode", "code": "not-a-postcode", "message": "Enter a whole one."},
                  {"pointer": "/within", "code": "without-a-postcode", "message": "Say from which."}]}""");

        assertThat(olu.get("/services?q=singing&postcode=here&in=pl").text())
                .contains("href=\"#postcode\"", "Podaj cały kod pocztowy", "Spójrz jeszcze raz", "Coś jest nie tak")
                .doesNotContain("Enter a whole one.");
        assertThat(olu.get("/services?q=singing&postcode=here").text()).contains("Enter a whole one.");
    }

    @Test
    void for_whom_a_group_is_stands_on_its_page_in_each_language() {
        assertThat(olu.get("/services/" + SINGING).text())
                .contains("For whom it is", "Only for women", "<li>Carers</li>", "Somebody has to send you there");
        assertThat(olu.get("/services/" + SINGING + "?in=pl").text())
                .contains("Tylko dla kobiet", "Osoby, które się kimś opiekują");
    }

    @Test
    void where_nothing_is_said_of_whom_it_is_for_or_it_cannot_be_asked_the_page_says_the_rest() {
        services.answer("GET /api/v1/public/services/{id}/for-whom", 200, "{\"inclusion\": []}");
        assertThat(olu.get("/services/" + SINGING).text()).doesNotContain("For whom it is");

        services.silence("GET /api/v1/public/services/{id}/for-whom");
        assertThat(olu.get("/services/" + SINGING).text())
                .contains("The Singing Room")
                .doesNotContain("For whom it is");
    }

    @Test
    void a_language_that_the_pages_do_not_speak_is_english() {
        assertThat(olu.get("/services?in=tlh").text()).contains("Find something near you", "lang=\"en\" dir=\"ltr\"");
    }
}
