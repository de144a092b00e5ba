package org.whatmatters.person.equality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.person.Neighbours.LINK_WORKERS;
import static org.whatmatters.person.Neighbours.TRUST;
import static org.whatmatters.person.Neighbours.intake;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whatmatters.person.Neighbours;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;

/// What people say of themselves: asked once, and not to answer is an answer.
@IntegrationTest
class EqualityIT {

    private final Api sam;
    private final Api triager;
    private final Api stranger;
    private final Neighbours neighbours;

    EqualityIT(Api api, Neighbours neighbours) {
        this.sam = api.as(Tokens.staff(LINK_WORKERS, Role.LINK_WORKER));
        this.triager = api.as(Tokens.staff(LINK_WORKERS, Role.TRIAGER));
        this.stranger = api.as(Tokens.staff(TRUST, Role.LINK_WORKER));
        this.neighbours = neighbours;
    }

    @Test
    void nothing_is_said_until_somebody_has_asked() {
        var answer = sam.get(equality(referred("Abbotson")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.version()).isEqualTo("\"0\"");
        assertThat(answer.json().has("ethnicity")).isFalse();
    }

    @Test
    void not_to_answer_is_an_answer_and_not_asked_is_none() {
        var person = referred("Bellwood");

        say(sam, person, 0, Map.of("ethnicity", "DECLINED", "caring", "LOOKS_AFTER_SOMEBODY"));

        var said = sam.get(equality(person)).json();
        assertThat(said.path("ethnicity").asString()).isEqualTo("DECLINED");
        assertThat(said.path("caring").asString()).isEqualTo("LOOKS_AFTER_SOMEBODY");
        assertThat(said.has("disability")).isFalse();
        assertThat(said.path("saidTo").asString()).isEqualTo("Test Worker");
    }

    @Test
    void what_is_said_later_stands() {
        var person = referred("Collingwood");
        say(sam, person, 0, Map.of("disability", "LIMITED_A_LOT"));

        say(sam, person, 1, Map.of("disability", "NOT_LIMITED"));

        assertThat(sam.get(equality(person)).json().path("disability").asString())
                .isEqualTo("NOT_LIMITED");
    }

    @Test
    void nobody_overwrites_what_they_have_not_seen() {
        var person = referred("Dunnington");
        say(sam, person, 0, Map.of("caring", "DECLINED"));

        assertThat(say(sam, person, 0, Map.of("caring", "LOOKS_AFTER_NOBODY")).status())
                .isEqualTo(412);
    }

    @Test
    void a_word_that_is_none_of_the_answers_is_named() {
        var answer = say(sam, referred("Everingham"), 0, Map.of("ethnicity", "Klingon", "caring", "MAYBE"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.wrongFields()).containsExactly("/caring", "/ethnicity");
    }

    @Test
    void who_only_triages_or_works_elsewhere_sees_nothing_of_it() {
        var person = referred("Fotherby");

        assertThat(triager.get(equality(person)).status()).isEqualTo(403);
        assertThat(stranger.get(equality(person)).status()).isEqualTo(404);
        assertThat(say(stranger, person, 0, Map.of("caring", "DECLINED")).status())
                .isEqualTo(404);
    }

    private UUID referred(String family) {
        return neighbours
                .refer(intake(
                        "Ena", family, "1947-08-0" + (1 + family.length() % 9), null, "XW5 1A" + family.charAt(0)))
                .personId();
    }

    private static Answer say(Api worker, UUID person, long version, Map<String, String> answers) {
        return worker.ifMatch("\"" + version + "\"").put(equality(person), answers);
    }

    private static String equality(UUID person) {
        return "/api/v1/people/" + person + "/equality";
    }
}
