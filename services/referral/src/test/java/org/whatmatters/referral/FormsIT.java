package org.whatmatters.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.whatmatters.referral.Town.path;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.organisation.OrganisationProfileV1;
import org.whatmatters.contracts.organisation.OrganisationProfileV1.Host;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class FormsIT {

    private final Api api;
    private final Events events;
    private final Town town;

    FormsIT(Api api, Events events, @Beside JdbcClient jdbc) {
        this.api = api;
        this.events = events;
        this.town = new Town(api, events, jdbc);
    }

    static Stream<Arguments> everyAgency() {
        var everywhere = Map.<String, Object>of(
                "givenName", "Dylan",
                "safeContactWay", "THROUGH_US",
                "personKnows", "agrees",
                "reason", "Wants company");
        return Stream.of(
                arguments(
                        "POLICE",
                        "police",
                        with(
                                everywhere,
                                Map.of(
                                        "needs", List.of("LONELINESS"),
                                        "risks", List.of("EXPLOITATION"),
                                        "visitHazards", List.of("VISIT_IN_PAIRS"),
                                        "otherPartyInHome", "NO"))),
                arguments(
                        "JOBCENTRE",
                        "job-centre",
                        with(everywhere, Map.of("risks", List.of("NOT_KNOWN_TO_ME"), "voluntary", true))),
                arguments(
                        "GP_PRACTICE",
                        "gp",
                        Map.of("nhsNumber", "999 054 8609", "reason", "Wants company", "personKnows", "agrees")));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("everyAgency")
    void each_agency_has_its_own_form_and_fills_in_no_more_than_it_must(
            String kind, String form, Map<String, Object> answers) throws IOException {
        var agency = UUID.randomUUID();
        town.tell(agency, "Agency", kind, 2, null, List.of());
        town.awaitRow("select count(*) from organisation where id = :id", agency);
        var referrer = api.as(Tokens.staff(agency, Role.REFERRER));

        var definition = referrer.get("/api/v1/forms/" + form).json();
        var submitted = referrer.post("/api/v1/referrals", Map.of("form", form, "formVersion", 1, "answers", answers));

        assertThat(definition)
                .isEqualTo(JsonMapper.builder()
                        .build()
                        .readTree(Files.readString(Path.of("src/main/resources/forms/" + form + ".v1.json"))));
        assertThat(submitted.status()).as(submitted.body()).isEqualTo(201);
    }

    @Test
    void a_practice_that_names_none_refers_its_own_patient() {
        var practice = UUID.randomUUID();
        var team = UUID.randomUUID();
        var code = "Z" + Math.floorMod(practice.hashCode(), 90_000) + 1;
        events.send(
                Topic.ORGANISATION_PROFILE,
                practice,
                OrganisationProfileV1.TYPE,
                1,
                new OrganisationProfileV1(practice, "p", "Practice", "GP_PRACTICE", code, 6, null, List.of(), null, 1));
        town.tell(
                team,
                "Team of the practice",
                "LINK_WORKER_HOST",
                6,
                new Host(List.of("LINK_WORK"), List.of(code), List.of(), false),
                List.of());
        town.awaitRow("select count(*) from organisation where id = :id", practice);
        town.awaitRow("select count(*) from organisation where id = :id", team);

        var submitted = api.as(Tokens.staff(practice, Role.REFERRER))
                .post(
                        "/api/v1/referrals",
                        Map.of(
                                "form",
                                "gp",
                                "formVersion",
                                1,
                                "answers",
                                Map.of(
                                        "nhsNumber", "9990548609",
                                        "reason", "Lonely",
                                        "personKnows", "agrees")));

        var id = submitted.json().required("id").asString();
        town.answered(id, town.personOf(id), "CREATED", 0);

        var file = api.as(Tokens.staff(team, Role.TRIAGER)).get(path(id));
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.json().required("personName").asString()).isEqualTo("Name not given");
    }

    private static Map<String, Object> with(Map<String, Object> some, Map<String, Object> more) {
        var all = new java.util.HashMap<>(some);
        all.putAll(more);
        return all;
    }
}
