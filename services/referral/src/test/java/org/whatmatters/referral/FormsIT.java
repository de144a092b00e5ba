package org.whatmatters.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.whatmatters.referral.Town.path;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
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
import org.whatmatters.referral.form.FormFixtures;
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
                        Map.of("nhsNumber", "999 054 8609", "reason", "Wants company", "personKnows", "agrees")),
                arguments(
                        "PCN",
                        "gp",
                        Map.of("nhsNumber", "999 054 8609", "reason", "Wants company", "personKnows", "unaware")),
                arguments("PHARMACY", "pharmacy", with(everywhere, Map.of("risks", List.of("NOT_KNOWN_TO_ME")))),
                arguments(
                        "ACUTE",
                        "hospital-discharge",
                        with(
                                nobodySaysTheirName(everywhere),
                                Map.of(
                                        "availableFrom",
                                                LocalDate.now(ZoneId.of("Europe/London"))
                                                        .toString(),
                                        "startWithin", "WITHIN_48_HOURS",
                                        "risks", List.of("FALLS")))),
                arguments(
                        "COMMUNITY",
                        "allied-health",
                        with(nobodySaysTheirName(everywhere), Map.of("risks", List.of("FALLS")))),
                arguments(
                        "MENTAL_HEALTH",
                        "allied-health",
                        with(nobodySaysTheirName(everywhere), Map.of("risks", List.of("SELF_HARM")))),
                arguments(
                        "PCN",
                        "meeting",
                        with(
                                nobodySaysTheirName(everywhere),
                                Map.of("risks", List.of("FALLS"), "leadProfessional", "Ann Oak, district nurse"))),
                arguments(
                        "COUNCIL",
                        "adult-social-care",
                        with(everywhere, Map.of("risks", List.of("FALLS"), "visitHazards", List.of("DOG")))),
                arguments(
                        "HOUSING_ASSOCIATION",
                        "housing",
                        with(everywhere, Map.of("risks", List.of("FALLS"), "visitHazards", List.of("DOG")))),
                arguments("VCSE", "vcse", with(everywhere, Map.of("risks", List.of("NO_KNOWN_RISKS")))),
                arguments("COUNCIL", "school", with(everywhere, ofAChild())),
                arguments("SCHOOL", "school", with(everywhere, ofAChild())),
                arguments(
                        "COMMUNITY",
                        "family",
                        with(everywhere, Map.of("risks", List.of("NO_KNOWN_RISKS"), "forWhom", "PARENT_TO_BE"))),
                arguments("COUNCIL", "children-social-care", with(everywhere, ofAChild())));
    }

    private static Map<String, Object> nobodySaysTheirName(Map<String, Object> everywhere) {
        var answers = with(everywhere, Map.of("nhsNumber", "999 054 8609"));
        answers.remove("givenName");
        return answers;
    }

    private static Map<String, Object> ofAChild() {
        return Map.of(
                "risks", List.of("NO_KNOWN_RISKS"), "childWish", "NOT_ASKED_ALONE", "parentKnows", "NOT_SAFE_TO_ASK");
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
        var version = definition.required("version").asInt();
        var submitted =
                referrer.post("/api/v1/referrals", Map.of("form", form, "formVersion", version, "answers", answers));

        assertThat(definition)
                .isEqualTo(JsonMapper.builder().build().readTree(Files.readString(FormFixtures.newest(form))));
        assertThat(submitted.status()).as(submitted.body()).isEqualTo(201);
    }

    @Test
    void a_kind_of_organisation_may_have_several_forms_and_a_host_none() {
        var council = UUID.randomUUID();
        var host = UUID.randomUUID();
        town.tell(council, "Council", "COUNCIL", 5, null, List.of());
        town.tell(host, "Host", "LINK_WORKER_HOST", 6, null, List.of());
        town.awaitRow("select count(*) from organisation where id = :id", council);
        town.awaitRow("select count(*) from organisation where id = :id", host);

        assertThat(api.as(Tokens.staff(council, Role.REFERRER))
                        .get("/api/v1/forms")
                        .json()
                        .valueStream()
                        .map(form -> form.required("id").asString()))
                .containsExactly("adult-social-care", "children-social-care", "family", "meeting", "school");
        assertThat(api.as(Tokens.staff(host, Role.REFERRER))
                        .get("/api/v1/forms")
                        .json())
                .isEmpty();
    }

    @Test
    void whoever_looks_after_the_forms_reads_all_of_them_in_every_version() throws IOException {
        var editor = api.as(Tokens.staff(UUID.randomUUID(), Role.FORM_EDITOR));

        var all = editor.get("/api/v1/form-definitions").json();
        var fire = editor.get("/api/v1/form-definitions/fire/1");

        assertThat(all.valueStream().map(form -> form.required("id").asString()))
                .hasSize(23)
                .isSorted()
                .contains("fire", "school");
        assertThat(all.valueStream()
                        .filter(form -> form.required("newest").asBoolean())
                        .map(form -> form.required("id").asString()))
                .hasSize(17)
                .doesNotHaveDuplicates();
        assertThat(fire.json())
                .isEqualTo(JsonMapper.builder()
                        .build()
                        .readTree(Files.readString(Path.of("src/main/resources/forms/fire.v1.json"))));
        assertThat(editor.get("/api/v1/form-definitions/fire/2").status()).isEqualTo(404);
        assertThat(town.officer().get("/api/v1/form-definitions").status()).isEqualTo(403);
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
