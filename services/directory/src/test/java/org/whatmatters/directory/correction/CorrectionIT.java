package org.whatmatters.directory.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.directory.Groups;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;

@IntegrationTest
class CorrectionIT {

    private static final String CORRECTIONS = "/api/v1/directory/corrections";

    private final Groups groups;
    private final Api api;
    private final JdbcClient jdbc;
    private final CorrectListings correctListings;

    CorrectionIT(Api api, JdbcClient jdbc, CorrectListings correctListings) {
        this.groups = new Groups(api, UUID.randomUUID());
        this.api = api;
        this.jdbc = jdbc;
        this.correctListings = correctListings;
    }

    @Test
    void whoever_says_that_something_is_wrong_reads_the_editors_answer() {
        var listing = groups.listed("Lace making", 20);
        var june = person();

        var said = june.post(of(listing), "{\"field\": \"TIMES\", \"says\": \"It begins at 3 now.\"}");
        var id = said.json().path("id").asString();
        var decided = groups.editor()
                .put(CORRECTIONS + "/" + id + "/decision", "{\"putRight\": true, \"answer\": \"Thank you, it does.\"}");
        var twice =
                groups.editor().put(CORRECTIONS + "/" + id + "/decision", "{\"putRight\": false, \"answer\": \"No.\"}");

        assertThat(said.status()).isEqualTo(201);
        assertThat(decided.status()).isEqualTo(204);
        assertThat(twice.status()).isEqualTo(409);
        var mine = june.get(CORRECTIONS + "/mine").json().path("items").path(0);
        assertThat(mine.path("serviceName").asString()).isEqualTo("Lace making");
        assertThat(mine.path("state").asString()).isEqualTo("PUT_RIGHT");
        assertThat(mine.path("answer").asString()).isEqualTo("Thank you, it does.");
    }

    @Test
    void an_editor_reads_what_is_said_and_not_by_whom() {
        var listing = groups.listed("Bobbins", 20);
        person().post(of(listing), "{\"field\": \"PHONE\", \"says\": \"Nobody answers.\"}");

        var waiting = groups.editor().get(CORRECTIONS).json().path("items");

        assertThat(waiting.valueStream())
                .filteredOn(item -> item.path("serviceId").asString().equals(listing.toString()))
                .singleElement()
                .satisfies(item -> assertThat(item.propertyNames())
                        .containsExactlyInAnyOrder(
                                "id", "serviceId", "serviceName", "field", "says", "reportedAt", "state"));
        assertThat(groups.worker().get(CORRECTIONS).status()).isEqualTo(403);
    }

    @Test
    void two_people_make_somebody_look_and_one_alone_does_not() {
        var listing = groups.listed("Weaving", 20);
        var june = person();

        june.post(of(listing), "{\"field\": \"PLACE\", \"says\": \"It has moved.\"}");
        june.post(of(listing), "{\"field\": \"TIMES\", \"says\": \"And it is on Tuesdays.\"}");
        var afterOne = life(listing);
        groups.worker().post(of(listing), "{\"field\": \"PLACE\", \"says\": \"They are in the hall now.\"}");

        assertThat(afterOne).isEqualTo("assured");
        assertThat(life(listing)).isEqualTo("assurance due");
    }

    @Test
    void saying_it_again_puts_the_words_right() {
        var listing = groups.listed("Spinning", 20);
        var june = person();

        june.post(of(listing), "{\"field\": \"COST\", \"says\": \"£2\"}");
        june.post(of(listing), "{\"field\": \"COST\", \"says\": \"£3\"}");

        assertThat(june.get(CORRECTIONS + "/mine").json().path("items").valueStream())
                .singleElement()
                .satisfies(item -> assertThat(item.path("says").asString()).isEqualTo("£3"));
    }

    @Test
    void what_somebody_cannot_see_they_cannot_correct() {
        var listing = groups.listed("Hidden harp", 20);
        groups.member()
                .ifMatch(groups.version(listing))
                .put("/api/v1/directory/listings/" + listing + "/facts", "{\"internalOnly\": true}");
        var wrong = "{\"field\": \"OTHER\", \"says\": \"x\"}";

        assertThat(person().post(of(listing), wrong).status()).isEqualTo(404);
        assertThat(groups.worker().post(of(listing), wrong).status()).isEqualTo(201);
        assertThat(person().post(of(UUID.randomUUID()), wrong).status()).isEqualTo(404);
        assertThat(person().post(of(listing), "{\"says\": \" \"}").wrongFields())
                .containsExactly("/field", "/says");
    }

    @Test
    void a_year_after_the_answer_the_words_are_gone() {
        var listing = groups.listed("Tatting", 20);
        var june = person();
        var id = june.post(of(listing), "{\"field\": \"NAME\", \"says\": \"Tatting and tea\"}")
                .json()
                .path("id")
                .asString();
        groups.editor().put(CORRECTIONS + "/" + id + "/decision", "{\"putRight\": true, \"answer\": \"Done.\"}");

        correctListings.forget();
        var before = june.get(CORRECTIONS + "/mine").json().path("items");
        jdbc.sql("update correction set decided_at = decided_at - interval '366 days' where id = :id")
                .param("id", UUID.fromString(id))
                .update();
        correctListings.forget();

        assertThat(before.size()).isOne();
        assertThat(june.get(CORRECTIONS + "/mine").json().path("items").isEmpty())
                .isTrue();
    }

    private String life(UUID listing) {
        return groups.worker()
                .get("/api/v1/directory/services/" + listing)
                .json()
                .path("life")
                .asString();
    }

    private Api person() {
        return api.as(Tokens.person(UUID.randomUUID()));
    }

    private static String of(UUID listing) {
        return "/api/v1/directory/services/" + listing + "/corrections";
    }
}
