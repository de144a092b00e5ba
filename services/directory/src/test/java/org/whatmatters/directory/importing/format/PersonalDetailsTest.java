package org.whatmatters.directory.importing.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whatmatters.directory.importing.PersonalDetail;
import org.whatmatters.directory.importing.PersonalDetail.Kind;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class PersonalDetailsTest {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "07700 900123",
                "07700900123",
                "(07700) 900-123",
                "+44 7700 900123",
                "+44 (0)7700 900123",
                "0044 7700.900.123"
            })
    void a_mobile_number_is_left_out_however_it_is_written(String number) {
        var service = described("Ring Jo on " + number + ", or come along.");

        var found = PersonalDetails.leaveOut(service, Set.of());

        assertThat(service.path("description").asString())
                .isEqualTo("Ring Jo on (phone number left out), or come along.");
        assertThat(found).containsExactly(new PersonalDetail(Kind.MOBILE, "/description", "07700900123"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ring 01632 960123 or 0800 700 9001.",
                "Write to info@choir.example, Hello@choir.example or harrowdale.library@council.example.",
                "Room 07, from 7 to 9, charity 1077009001234.",
                "Meets 07/03/2026 and 14.07.2026."
            })
    void landlines_desks_and_other_numbers_stay(String words) {
        var service = described(words);

        assertThat(PersonalDetails.leaveOut(service, Set.of())).isEmpty();
        assertThat(service.path("description").asString()).isEqualTo(words);
    }

    @Test
    void an_address_that_is_no_desks_is_left_out_wherever_words_stand() {
        var service = JSON.readTree("""
                {"id": "07700900-1230-7000-8000-0000000000d1", "url": "https://choir.example/~jo@choir",
                 "email": "jo.singer@choir.example", "schedules": [{"notes": "Ask Jo.Singer@choir.example"}],
                 "tags": ["jo.singer@choir.example"]}
                """).asObject();

        var found = PersonalDetails.leaveOut(service, Set.of());

        assertThat(found)
                .containsExactly(
                        new PersonalDetail(Kind.EMAIL, "/schedules/0/notes", "jo.singer@choir.example"),
                        new PersonalDetail(Kind.EMAIL, "/tags/0", "jo.singer@choir.example"));
        assertThat(service.at("/schedules/0/notes").asString()).isEqualTo("Ask (e-mail address left out)");
        assertThat(service.path("email").asString()).isEqualTo("jo.singer@choir.example");
    }

    @Test
    void a_phone_that_is_a_mobile_is_left_out_as_a_whole() {
        var service = JSON.readTree("""
                {"phones": [{"number": "07700 900123", "description": "Jo"}, {"number": "01632 960123"}]}
                """).asObject();

        PersonalDetails.leaveOut(service, Set.of());

        assertThat(service.toString()).isEqualTo("{\"phones\":[{\"number\":\"01632 960123\"}]}");
    }

    @Test
    void what_an_editor_has_said_is_all_right_stays_and_is_still_known() {
        var service = described("Ring 07700 900123 or 07700 900124.");

        var found = PersonalDetails.leaveOut(service, Set.of("07700900123"));

        assertThat(service.path("description").asString()).isEqualTo("Ring 07700 900123 or (phone number left out).");
        assertThat(found).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a@", "07 ", "+44 ", "+44", "@a.", "7"})
    void a_mebibyte_of_anything_is_passed_over_without_going_back(String part) {
        var service = described(part.repeat((1 << 20) / part.length()));

        assertThat(PersonalDetails.leaveOut(service, Set.of())).hasSizeLessThan(1 << 18);
    }

    private static ObjectNode described(String words) {
        return JSON.createObjectNode().put("description", words);
    }
}
