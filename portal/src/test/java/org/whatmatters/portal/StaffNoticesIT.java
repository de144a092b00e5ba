package org.whatmatters.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What staff are told at the top of a page.
class StaffNoticesIT {

    private static final String CASE = "/cases/019a1000-0000-7000-8000-000000000001";
    private static final String BEHIND = "id=\"access-behind\"";
    private static final String SHUT_OUT = "id=\"only-helper-shut-out\"";

    private final StubServices services = RunningPortal.get().services;

    @BeforeEach
    void usual_answers() {
        services.reset();
    }

    @Test
    void while_a_service_may_have_missed_who_may_see_whom_every_page_of_staff_says_so() {
        var worker = Browser.signedInAs("link.worker");
        assertThat(worker.get(CASE).text()).doesNotContain(BEHIND);

        services.fallBehind();

        assertThat(worker.get("/caseload").text()).contains(BEHIND);
        assertThat(worker.get(CASE).text()).contains(BEHIND);
    }

    @Test
    void a_person_is_not_told_so() {
        services.fallBehind();

        assertThat(Browser.signedInAs("june").get("/me").text()).doesNotContain(BEHIND);
    }

    @Test
    void that_the_only_helper_is_shut_out_stands_on_the_page_of_somebody_restricted() {
        var worker = Browser.signedInAs("link.worker");
        assertThat(worker.get(CASE).text()).doesNotContain(SHUT_OUT);

        var person = services.usually("GET /api/v1/people/{id}");
        services.answer("GET /api/v1/people/{id}", 200, person.replace("\"restricted\":false", "\"restricted\":true"));

        assertThat(worker.get(CASE).text()).contains(SHUT_OUT, "Sara Khan");
    }
}
