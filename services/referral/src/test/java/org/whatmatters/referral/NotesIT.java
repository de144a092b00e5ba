package org.whatmatters.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.whatmatters.referral.Town.path;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;

@IntegrationTest
class NotesIT {

    private final Api api;
    private final Events events;
    private final JdbcClient jdbc;
    private Town town;

    NotesIT(Api api, Events events, @Beside JdbcClient jdbc) {
        this.api = api;
        this.events = events;
        this.jdbc = jdbc;
        this.town = new Town(api, events, jdbc);
    }

    @BeforeEach
    void settle() {
        town = Town.settled(api, events, jdbc);
    }

    @Test
    void a_correction_adds_a_version_and_the_first_stays_readable() {
        var id = town.active();
        var note = write(id, Map.of("words", "She likes tea"));

        var corrected = town.lead()
                .post(
                        path(id) + "/notes/" + note + "/versions",
                        Map.of("words", "She likes coffee", "reason", "I mixed up two people"));

        var versions = corrected.json().at("/notes/0/versions");
        assertThat(versions).hasSize(2);
        assertThat(versions.path(0).path("words").asString()).isEqualTo("She likes coffee");
        assertThat(versions.path(0).path("number").asInt()).isEqualTo(2);
        assertThat(versions.path(0).path("reason").asString()).isEqualTo("I mixed up two people");
        assertThat(versions.path(0).path("by").asString()).isEqualTo("Tara Lowe");
        assertThat(versions.path(1).path("words").asString()).isEqualTo("She likes tea");
        assertThat(versions.path(1).path("by").asString()).isEqualTo("Sam Reed");
    }

    @Test
    void a_correction_needs_a_reason() {
        var id = town.active();
        var note = write(id, Map.of("words", "She likes tea"));

        var answer = town.worker().post(path(id) + "/notes/" + note + "/versions", Map.of("words", "Coffee"));

        assertThat(answer.wrongFields()).containsExactly("/reason");
    }

    @Test
    void nobody_changes_or_deletes_a_version() {
        var note = UUID.fromString(write(town.active(), Map.of("words", "She likes tea")));

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("delete from note_version where note_id = :id")
                        .param("id", note)
                        .update());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update note_version set words = 'x' where note_id = :id")
                        .param("id", note)
                        .update());
    }

    @Test
    void what_was_said_on_the_phone_names_to_whom() {
        var id = town.active();
        write(id, Map.of("words", "She wants to swim", "onThePhone", true));
        write(id, Map.of("words", "She wants to sing", "saidTo", town.tara));
        write(id, Map.of("words", "The stairs are steep"));
        var contact = town.worker()
                .post(path(id) + "/contacts", Map.of("channel", "PHONE", "outcome", "SPOKE", "saidTo", town.tara));
        var stranger = town.worker().post(path(id) + "/notes", Map.of("words", "Hello", "saidTo", UUID.randomUUID()));
        var visit = town.worker()
                .post(path(id) + "/contacts", Map.of("channel", "VISIT", "outcome", "SPOKE", "saidTo", town.tara));

        var notes = town.worker().get(path(id)).json().path("notes");
        assertThat(notes.path(2).at("/versions/0/saidTo").asString()).isEqualTo("Sam Reed");
        assertThat(notes.path(1).at("/versions/0/saidTo").asString()).isEqualTo("Tara Lowe");
        assertThat(notes.path(0).at("/versions/0").has("saidTo")).isFalse();
        assertThat(contact.json().at("/contacts/0/saidTo").asString()).isEqualTo("Tara Lowe");
        assertThat(contact.json().at("/contacts/1/saidTo").asString()).isEqualTo("Sam Reed");
        assertThat(stranger.wrongFields()).containsExactly("/saidTo");
        assertThat(visit.wrongFields()).containsExactly("/saidTo");
    }

    @Test
    void the_team_that_referred_reads_only_what_is_marked_for_it_and_only_from_its_level_on() {
        var id = town.active();
        write(id, Map.of("words", "Between us"));
        write(id, Map.of("words", "For you", "forReferrer", true));

        assertThat(sentNotes(id)).isEmpty();
        town.feedback(5);
        assertThat(sentNotes(id)).contains("For you").doesNotContain("Between us");
    }

    @Test
    void what_is_no_longer_marked_is_no_longer_shown_in_any_version() {
        var id = town.active();
        town.feedback(6);
        var note = write(id, Map.of("words", "For you", "forReferrer", true));
        assertThat(sentNotes(id)).contains("For you");

        town.worker()
                .post(
                        path(id) + "/notes/" + note + "/versions",
                        Map.of("words", "Between us after all", "reason", "She asked me to keep it"));

        assertThat(sentNotes(id)).isEqualTo("[]");
    }

    @Test
    void a_note_may_be_written_after_the_end_and_only_by_the_host() {
        var id = town.active();
        town.worker().ifMatch(town.version(id)).put(path(id) + "/ending", Town.supportGiven());
        var stranger = api.as(Tokens.staff(UUID.randomUUID(), Role.LINK_WORKER));

        write(id, Map.of("words", "She rang to say thank you"));

        assertThat(stranger.post(path(id) + "/notes", Map.of("words", "Hello")).status())
                .isEqualTo(404);
        assertThat(town.officer()
                        .post(path(id) + "/notes", Map.of("words", "Hello"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_note_of_another_referral_is_not_found() {
        var note = write(town.active(), Map.of("words", "She likes tea"));
        var other = town.active();

        var answer =
                town.worker().post(path(other) + "/notes/" + note + "/versions", Map.of("words", "x", "reason", "y"));

        assertThat(answer.status()).isEqualTo(404);
    }

    private String write(String id, Map<String, ?> note) {
        var answer = town.worker().post(path(id) + "/notes", note);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().at("/notes/0/id").asString();
    }

    private String sentNotes(String id) {
        return town.officer()
                .get("/api/v1/referrals/sent/" + id)
                .json()
                .path("notes")
                .toString();
    }
}
