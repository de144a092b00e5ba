package org.whatmatters.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.referral.Town.path;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import tools.jackson.databind.JsonNode;

/// One household, one submission, a referral for each of its people.
@IntegrationTest
class LinkedIT {

    private static final String LINKED = "/api/v1/referrals/linked";

    private final Api api;
    private final Events events;
    private final JdbcClient jdbc;
    private Town town;

    LinkedIT(Api api, Events events, @Beside JdbcClient jdbc) {
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
    void each_person_has_a_referral_of_their_own_with_what_they_know_and_agree_to() {
        var ids = idsOf(submitted("agrees", "unaware"));

        var june = town.triager().get(path(ids.getFirst())).json();
        var arthur = town.triager().get(path(ids.getLast())).json();

        assertThat(ids).doesNotHaveDuplicates().hasSize(2);
        assertThat(june.required("personId")).isNotEqualTo(arthur.required("personId"));
        assertThat(june.required("reference")).isNotEqualTo(arthur.required("reference"));
        assertThat(List.of(june, arthur)).extracting(this::personKnows).doesNotHaveDuplicates();
    }

    @Test
    void host_and_team_see_what_came_in_together() {
        var ids = idsOf(submitted("agrees", "agrees"));

        var atHost = linkedWith(town.triager().get(path(ids.getFirst())));
        var atTeam = linkedWith(town.officer().get(path("sent/" + ids.getFirst())));

        assertThat(atHost).containsExactly(ids.getLast());
        assertThat(atTeam).containsExactly(ids.getLast());
    }

    @Test
    void what_a_reader_may_not_see_is_not_named_to_them() {
        var answer = town.officer().post(LINKED, together("agrees", "agrees"));
        var ids = idsOf(answer);
        known(ids.getFirst());

        assertThat(linkedWith(town.triager().get(path(ids.getFirst())))).isEmpty();
        assertThat(linkedWith(town.officer().get(path("sent/" + ids.getFirst()))))
                .isEmpty();
    }

    @Test
    void every_wrong_field_of_every_person_is_named_and_nobody_is_taken_in() {
        var nameless = town.june();
        nameless.remove("reason");
        var before = sent();

        var answer =
                town.officer().post(LINKED, Map.of("referrals", List.of(Town.form(town.june()), Town.form(nameless))));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.wrongFields()).containsExactly("/referrals/1/answers/reason");
        assertThat(sent()).isEqualTo(before);
    }

    @Test
    void sent_twice_with_one_key_they_come_in_once() {
        var retried = town.officer().with("Idempotency-Key", UUID.randomUUID().toString());

        var first = retried.post(LINKED, together("agrees", "agrees"));
        retried.post(LINKED, together("agrees", "agrees"));

        assertThat(first.status()).isEqualTo(201);
        assertThat(sent()).isEqualTo(2);
    }

    @Test
    void one_alone_is_not_together() {
        var answer = town.officer().post(LINKED, Map.of("referrals", List.of(Town.form(town.june()))));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.wrongFields()).containsExactly("/referrals");
    }

    @Test
    void the_audit_names_everybody_in_one_row() {
        var ids = idsOf(submitted("agrees", "agrees"));

        assertThat(jdbc.sql("""
                                select cardinality(person_ids) from audit_entry
                                 where action = 'submit referral' and :person = any(person_ids)
                                """)
                        .param("person", town.personOf(ids.getFirst()))
                        .query(Integer.class)
                        .list())
                .containsExactly(2);
    }

    private Answer submitted(String june, String arthur) {
        var answer = town.officer().post(LINKED, together(june, arthur));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        idsOf(answer).forEach(this::known);
        return answer;
    }

    private void known(String id) {
        town.answered(id, town.personOf(id), "CREATED", 0);
    }

    private Map<String, Object> together(String june, String arthur) {
        return Map.of("referrals", List.of(Town.form(answers("June", june)), Town.form(answers("Arthur", arthur))));
    }

    private Map<String, @Nullable Object> answers(String name, String knows) {
        var answers = town.june();
        answers.put("givenName", name);
        answers.put("personKnows", knows);
        return answers;
    }

    private long sent() {
        return jdbc.sql("select count(*) from referral where referrer_id = ?")
                .param(town.fireService)
                .query(Long.class)
                .single();
    }

    private String personKnows(JsonNode caseFile) {
        return caseFile.required("answers")
                .valueStream()
                .filter(answer -> answer.required("key").asString().equals("personKnows"))
                .map(answer -> answer.required("value").asString())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> idsOf(Answer answer) {
        return answer.json()
                .required("referrals")
                .valueStream()
                .map(one -> one.required("id").asString())
                .toList();
    }

    private static List<String> linkedWith(Answer answer) {
        return answer.json()
                .required("linkedWith")
                .valueStream()
                .map(one -> one.required("id").asString())
                .toList();
    }
}
