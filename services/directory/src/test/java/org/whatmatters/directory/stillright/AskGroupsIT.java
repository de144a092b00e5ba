package org.whatmatters.directory.stillright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.notification.StillRightRequestedV1;
import org.whatmatters.contracts.organisation.OrganisationProfileV1;
import org.whatmatters.directory.Feeds;
import org.whatmatters.directory.Groups;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import tools.jackson.databind.JsonNode;

/// Each listing was made sure of today by the council; what is due in fifteen days is asked for 75 days later.
@IntegrationTest
class AskGroupsIT {

    private static final String LISTINGS = "/api/v1/directory/listings/";

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
    private final Api api;
    private final Groups groups;
    private final Events events;
    private final JdbcClient jdbc;
    private final AskGroups askGroups;

    AskGroupsIT(Api api, Events events, JdbcClient jdbc, AskGroups askGroups) {
        this.api = api;
        this.groups = new Groups(api, UUID.randomUUID());
        this.events = events;
        this.jdbc = jdbc;
        this.askGroups = askGroups;
    }

    @Test
    void a_group_without_an_account_is_asked_once_fifteen_days_before() {
        var listing = assured("Bookbinding", "\"email\": \"Office@binders.example\", ");

        askGroups.ask(today.plusDays(74));
        assertThat(asked(listing)).isEmpty();
        askGroups.ask(today.plusDays(75));
        askGroups.ask(today.plusDays(76));

        await().untilAsserted(() -> assertThat(asked(listing)).singleElement().satisfies(asked -> {
            assertThat(asked.required("email").asString()).isEqualTo("office@binders.example");
            assertThat(asked.required("link").asString())
                    .matches("http://localhost:8080/still-right/[A-Za-z0-9_-]{22}");
        }));
    }

    @Test
    void the_link_in_it_acts_once_and_the_group_is_asked_again_only_when_it_is_due_again() {
        var listing = assured("Letterpress", "\"email\": \"info@press.example\", ");
        jdbc.sql("update service set assured_on = assured_on - 30, due_on = due_on - 30 where id = :id")
                .param("id", listing)
                .update();
        askGroups.ask(today.plusDays(45));
        await().untilAsserted(() -> assertThat(asked(listing)).hasSize(1));
        var link = asked(listing).getFirst().required("link").asString();
        var token = "{\"token\": \"" + link.substring(link.lastIndexOf('/') + 1) + "\"}";

        assertThat(api.post("/api/v1/public/listings/confirmations", token).status())
                .isEqualTo(204);
        assertThat(api.post("/api/v1/public/listings/confirmations", token).status())
                .isEqualTo(409);
        askGroups.ask(today.plusDays(74));
        assertThat(asked(listing)).hasSize(1);
        askGroups.ask(today.plusDays(75));

        await().untilAsserted(() -> assertThat(asked(listing)).hasSize(2));
    }

    @Test
    void only_a_desk_s_address_is_written_to_the_organisation_s_where_the_group_has_none() {
        var person = assured("Marbling", "\"email\": \"jo.bloggs@marbling.example\", ");
        var none = assured("Gilding", "");
        var assurers = assured("Etching", "\"assurer_email\": \"office@council.example\", ");
        var organisations = assured("Engraving", "\"email\": \"jo.bloggs@engravers.example\", ");
        jdbc.sql("""
                        update organisation set document = document || '{"email": "contact@engravers.example"}'::jsonb
                         where id = :id
                        """).param("id", Feeds.organisationOf(organisations)).update();

        askGroups.ask(today.plusDays(75));

        await().untilAsserted(() -> assertThat(asked(organisations))
                .singleElement()
                .satisfies(asked ->
                        assertThat(asked.required("email").asString()).isEqualTo("contact@engravers.example")));
        assertThat(List.of(person, none, assurers)).allMatch(listing -> links(listing) == 0);
    }

    @Test
    void whose_listing_only_a_feed_says_is_right_is_not_written_to() {
        var listing = UUID.randomUUID();
        groups.take(listing, Feeds.assured(row(listing, "Fletching", "\"email\": \"info@arrows.example\", "), 80));

        askGroups.ask(today);

        assertThat(links(listing)).isZero();
    }

    @Test
    void whoever_has_people_here_keeps_the_reminder_that_they_have() {
        var listing = assured("Origami", "\"email\": \"info@paper.example\", ");
        events.send(
                Topic.ORGANISATION_PROFILE,
                groups.provider(),
                OrganisationProfileV1.TYPE,
                1,
                new OrganisationProfileV1(
                        groups.provider(),
                        "paper",
                        "Paper",
                        "VCSE",
                        null,
                        4,
                        null,
                        List.of(new OrganisationProfileV1.Member(UUID.randomUUID(), "Ada", List.of("provider-worker"))),
                        null,
                        null,
                        null,
                        1));
        await().until(() -> jdbc.sql("select exists (select from provider_people where organisation_id = :id)")
                .param("id", groups.provider())
                .query(Boolean.class)
                .single());

        askGroups.ask(today.plusDays(75));

        assertThat(links(listing)).isZero();
    }

    @Test
    void whoever_was_given_a_link_that_is_still_good_is_not_written_to() {
        var listing = assured("Calligraphy", "\"email\": \"info@pens.example\", ");
        groups.assurer().post(LISTINGS + listing + "/still-right-links", "{}");

        askGroups.ask(today.plusDays(75));

        assertThat(links(listing)).isEqualTo(1);
    }

    private UUID assured(String name, String fields) {
        var listing = UUID.randomUUID();
        groups.take(listing, row(listing, name, fields));
        var answer = groups.assurer().ifMatch(groups.version(listing)).put(LISTINGS + listing + "/assurance", "{}");
        assertThat(answer.status()).isEqualTo(204);
        return listing;
    }

    private static String row(UUID listing, String name, String fields) {
        return Feeds.service(listing, name, "Every week.", "active", "XW9 9ZZ", 54.2, -1.2)
                .replaceFirst("\"status\"", fields + "\"status\"");
    }

    private List<JsonNode> asked(UUID listing) {
        return events.received(Topic.NOTIFICATION_REQUESTS, StillRightRequestedV1.TYPE, listing).stream()
                .map(Events.Told::data)
                .toList();
    }

    private long links(UUID listing) {
        return jdbc.sql("select count(*) from still_right_link where service_id = :id")
                .param("id", listing)
                .query(Long.class)
                .single();
    }
}
