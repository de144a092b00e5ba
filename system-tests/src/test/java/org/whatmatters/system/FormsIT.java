package org.whatmatters.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.system.Harrowdale.as;
import static org.whatmatters.system.Journey.expect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormsIT {

    @Test
    void the_police_refer_with_their_own_form() {
        var answers = Journey.doorstepAnswers("Pol", "07700 900453");
        answers.put("otherPartyInHome", "NO");

        expect(201, Journey.submit("police.officer", "police", answers));
    }

    @Test
    void the_job_centre_refers_with_its_own_form() {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("givenName", "Jo");
        answers.put("safeContactWay", "CALL");
        answers.put("phone", "07700 900454");
        answers.put("reason", "Wants company and more confidence");
        answers.put("personKnows", "agrees");
        answers.put("voluntary", true);
        answers.put("risks", List.of("NOT_KNOWN_TO_ME"));

        expect(201, Journey.submit("work.coach", "job-centre", answers));
    }

    @Test
    void each_agency_sees_its_own_form_only() {
        assertThat(as("fire.officer")
                        .get("/api/v1/forms")
                        .json()
                        .valueStream()
                        .map(form -> form.path("id").asString()))
                .containsExactly("fire");
        assertThat(as("fire.officer").get("/api/v1/forms/police").status()).isIn(403, 404);
    }

    @Test
    void everything_wrong_with_a_form_is_named_in_one_answer() {
        Map<String, Object> answers = new LinkedHashMap<>(Journey.doorstepAnswers("", "12"));
        answers.put("nhsNumber", "9434765918");
        answers.put("birthDate", "2999-01-01");
        answers.put("shoeSize", "9");
        answers.remove("risks");

        var answer = expect(422, Journey.submit("fire.officer", "fire", answers));

        assertThat(answer.wrongFields())
                .contains(
                        "/answers/givenName",
                        "/answers/phone",
                        "/answers/nhsNumber",
                        "/answers/birthDate",
                        "/answers/shoeSize",
                        "/answers/risks");
        assertThat(answer.body()).contains("FIELD_NOT_ALLOWED_FOR_AGENCY", "UNKNOWN_FIELD");
    }
}
