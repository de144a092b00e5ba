package org.whatmatters.person.personalcontact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.person.Neighbours.LINK_WORKERS;
import static org.whatmatters.person.Neighbours.TRUST;
import static org.whatmatters.person.Neighbours.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whatmatters.person.Neighbours;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;

/// Whom somebody wants to be rung or told.
@IntegrationTest
class PersonalContactIT {

    private final Api sam;
    private final Api stranger;
    private final Neighbours neighbours;

    PersonalContactIT(Api api, Neighbours neighbours) {
        this.sam = api.as(Tokens.staff(LINK_WORKERS, Role.LINK_WORKER));
        this.stranger = api.as(Tokens.staff(TRUST, Role.LINK_WORKER));
        this.neighbours = neighbours;
    }

    @Test
    void the_list_stands_as_it_was_put_down_last_and_what_stood_before_is_kept() {
        var person = referred("Aske");
        put(person, 0, List.of(contact("Sara", "NEXT_OF_KIN")));

        var put = put(person, 1, List.of(contact("Sara", "NEXT_OF_KIN"), contact("Tom next door", "KEY_HOLDER")));

        assertThat(put.status()).isEqualTo(200);
        var read = sam.get(contacts(person)).json();
        assertThat(read.path("contacts")).hasSize(2);
        assertThat(read.at("/contacts/0/phone").asString()).isEqualTo("+447700900118");
        assertThat(read.path("changes")).hasSize(2);
        assertThat(read.at("/changes/1/contacts")).hasSize(1);
        assertThat(read.at("/changes/0/by").asString()).isEqualTo("Test Worker");
        assertThat(read.at("/changes/0/because").asString()).isEqualTo("She told me");
    }

    @Test
    void nobody_overwrites_what_they_have_not_seen() {
        var person = referred("Bilton");
        put(person, 0, List.of(contact("Sara", "NEXT_OF_KIN")));

        assertThat(put(person, 0, List.of()).status()).isEqualTo(412);
    }

    @Test
    void all_that_is_wrong_is_named_at_once() {
        var nobody = contact(" ", "NEXT_OF_KIN");
        nobody.put("types", List.of());

        assertThat(put(referred("Cowling"), 0, List.of(nobody)).wrongFields())
                .containsExactly("/contacts/0/name", "/contacts/0/types");
        var undialable = contact("Sara", "EMERGENCY");
        undialable.put("phone", "12");
        assertThat(put(referred("Cowlinge"), 0, List.of(undialable)).wrongFields())
                .containsExactly("/contacts/0/phone");
    }

    @Test
    void who_does_not_work_with_the_person_finds_nothing() {
        var person = referred("Denby");

        assertThat(stranger.get(contacts(person)).status()).isEqualTo(404);
        assertThat(stranger.ifMatch("\"0\"")
                        .put(contacts(person), Map.of("contacts", List.of(), "because", "x"))
                        .status())
                .isEqualTo(404);
    }

    private UUID referred(String family) {
        return neighbours
                .refer(intake("Ivy", family, "1944", null, "XW9 1A" + family.charAt(0)))
                .personId();
    }

    private Answer put(UUID person, long version, List<Map<String, Object>> contacts) {
        return sam.ifMatch("\"" + version + "\"")
                .put(contacts(person), Map.of("contacts", contacts, "because", "She told me"));
    }

    private static Map<String, Object> contact(String name, String type) {
        return new HashMap<>(Map.of(
                "name", name,
                "types", List.of(type),
                "relationship", "my daughter",
                "phone", "07700 900118",
                "knows", "YES"));
    }

    private static String contacts(UUID person) {
        return "/api/v1/people/" + person + "/personal-contacts";
    }
}
