package org.whatmatters.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.whatmatters.local.platform.DemoAccount;
import org.whatmatters.local.platform.Settings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The demo's files agree with each other, and hold nothing that is real.
class DemoFilesTest {

    private final List<JsonNode> services = new String(read("services.ndjson"), StandardCharsets.UTF_8)
            .lines()
            .map(new JsonMapper()::readTree)
            .toList();

    @Test
    void the_organisations_are_those_that_people_sign_in_to() {
        var signIn = DemoAccount.all(Settings.findRoot()).stream()
                .flatMap(account -> account.memberships().stream())
                .map(held -> held.organisationId() + " " + held.alias() + " " + held.organisation())
                .distinct();

        var registered = Demo.resource("organisations.json")
                .valueStream()
                .map(organisation -> "%s %s %s"
                        .formatted(
                                organisation.required("id").asString(),
                                organisation.required("alias").asString(),
                                organisation.required("name").asString()));

        assertThat(registered).containsExactlyInAnyOrderElementsOf(signIn.toList());
    }

    @Test
    void each_organisation_that_takes_offers_has_services() {
        var listed = services.stream()
                .map(service -> service.required("organization").required("id").asString())
                .toList();

        assertThat(Demo.resource("organisations.json")
                        .valueStream()
                        .filter(organisation -> organisation.has("inDirectory"))
                        .map(organisation ->
                                organisation.required("inDirectory").asString()))
                .hasSize(3)
                .allMatch(listed::contains);
    }

    @Test
    void every_place_is_in_an_invented_district() {
        var postcodes = services.stream()
                .flatMap(service -> service.findValues("postal_code").stream())
                .map(JsonNode::asString);

        assertThat(postcodes).hasSize(25).allMatch(postcode -> postcode.matches("XW[1-8] [0-9][ABD-HJLNP-UW-Z]{2}"));
    }

    @Test
    void every_address_leads_nowhere_and_every_phone_is_from_the_range_for_drama() {
        assertThat(services.stream().map(service -> service.required("url").asString()))
                .allMatch(url -> url.matches("https://[a-z-]+\\.example/"));
        assertThat(Demo.resource("referrals.json").findValues("phone"))
                .isNotEmpty()
                .allMatch(phone -> phone.asString().startsWith("07700 900"));
    }

    @Test
    void what_there_is_to_read_is_invented_and_shows_what_grows_old() {
        var resources = Demo.resource("resources.json").valueStream().toList();

        assertThat(resources)
                .hasSize(12)
                .allMatch(one -> one.required("address").asString().matches("https://[a-z-]+\\.example/[a-z-]+"));
        assertThat(resources.stream().map(one -> one.required("reviewInDays").asInt()))
                .anyMatch(days -> days < 0 && days > -90)
                .anyMatch(days -> days < -90);
    }

    @Test
    void the_fire_service_has_enough_referrals_not_to_be_suppressed_as_a_small_number() {
        var fromFire = Demo.resource("referrals.json")
                .valueStream()
                .filter(story -> story.required("form").asString().equals("fire"));

        assertThat(fromFire).hasSizeGreaterThan(5);
    }

    private static byte[] read(String name) {
        try (var in = Demo.stream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
