package org.whatmatters.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whatmatters.directory.Feeds;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.IntegrationTest;
import tools.jackson.databind.JsonNode;

/// The nearest, in whichever squares of the map they lie: a hundred and sixty places over the north of England.
@IntegrationTest
class NearestIT {

    private static final int PLACES = 160;
    private static final double FAR = 40_000;
    private static final String FIND = "/api/v1/public/services?limit=20&q=";
    private static final List<Place> ALL = places();
    private static final List<Place> ASKED_FROM =
            ALL.stream().filter(place -> place.number() % 8 == 0).toList();

    private final Api api;

    NearestIT(Api api) {
        this.api = api;
    }

    private record Place(int number, double latitude, double longitude) {

        UUID id() {
            return UUID.fromString(String.format(Locale.ROOT, "019a7000-0000-7000-8000-0000000f%04d", number));
        }

        String postcode() {
            return String.format(Locale.ROOT, "XV%d %dAA", 10 + number / 10, number % 10);
        }

        boolean isFree() {
            return number % 2 == 0;
        }

        boolean isRare() {
            return number % 40 == 0;
        }

        String listed() {
            var rare = isRare() ? " Theremins too." : "";
            var service = Feeds.service(
                    id(), "Zithers " + number, "Plucked." + rare, "active", postcode(), latitude, longitude);
            return isFree()
                    ? service.replaceFirst(
                            "\"last_modified\"", "\"cost_options\": [{\"id\": \"" + id() + "\", \"amount\": 0}], $0")
                    : service;
        }

        double metresTo(Place other) {
            var a = Math.toRadians(latitude);
            var b = Math.toRadians(other.latitude);
            var half = Math.pow(Math.sin((a - b) / 2), 2)
                    + Math.cos(a)
                            * Math.cos(b)
                            * Math.pow(Math.sin(Math.toRadians(longitude - other.longitude) / 2), 2);
            return 2 * 6_371_000 * Math.asin(Math.sqrt(half));
        }
    }

    private static List<Place> places() {
        var random = new Random(50);
        return IntStream.range(0, PLACES)
                .mapToObj(number -> new Place(
                        number, random.nextInt(53_500, 55_200) / 1_000.0, random.nextInt(-3_600, -800) / 1_000.0))
                .toList();
    }

    @BeforeEach
    void all_are_listed() {
        Feeds.importLines(
                api, "harrowdale-nearest", ALL.stream().map(Place::listed).toArray(String[]::new));
    }

    @Test
    void all_within_25_miles_are_found_and_nothing_farther() {
        assertThat(ASKED_FROM).allSatisfy(from -> {
            assertThat(ids(ask("zithers", from))).isEqualTo(expected(from, _ -> true));
            assertThat(ids(ask("zithers&free=true", from))).isEqualTo(expected(from, Place::isFree));
        });
    }

    @Test
    void where_fewer_than_three_are_near_all_are_found_however_far() {
        assertThat(ASKED_FROM)
                .allSatisfy(from -> assertThat(ids(ask("theremins", from))).isEqualTo(expected(from, Place::isRare)));
    }

    @Test
    void no_farther_than_was_asked() {
        assertThat(ASKED_FROM)
                .allSatisfy(from -> assertThat(ids(ask("zithers&within=15000", from)))
                        .isEqualTo(nearest(from, _ -> true)
                                .filter(place -> from.metresTo(place) <= 15_000)
                                .map(Place::id)
                                .limit(20)
                                .toList()));
    }

    @Test
    void the_answer_says_how_far_was_looked() {
        var from = ALL.stream()
                .filter(place -> expectedWithin(place) >= 3 && expectedWithin(place) < 20)
                .findFirst()
                .orElseThrow();

        assertThat(near(ask("zithers", from)).path("within").asInt()).isEqualTo(40_000);
        assertThat(near(ask("zithers&within=15000", from)).path("within").asInt())
                .isEqualTo(15_000);
        assertThat(near(ask("theremins", from)).has("within")).isFalse();
    }

    @Test
    void words_that_say_nothing_find_nothing() {
        assertThat(ids(ask("the", ALL.getFirst()))).isEmpty();
    }

    private static long expectedWithin(Place from) {
        return nearest(from, _ -> true)
                .filter(place -> from.metresTo(place) <= FAR)
                .count();
    }

    private static List<UUID> expected(Place from, Predicate<Place> wanted) {
        var all = nearest(from, wanted).toList();
        var near = all.stream().filter(place -> from.metresTo(place) <= FAR).toList();
        return (near.size() >= 3 ? near : all).stream().map(Place::id).limit(20).toList();
    }

    private static Stream<Place> nearest(Place from, Predicate<Place> wanted) {
        return ALL.stream().filter(wanted).sorted(Comparator.comparingDouble(from::metresTo));
    }

    private Answer ask(String question, Place from) {
        return api.get(FIND + question + "&postcode=" + from.postcode().replace(" ", "%20"));
    }

    private static JsonNode near(Answer answer) {
        return answer.json().path("near");
    }

    private static List<UUID> ids(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json()
                .path("items")
                .valueStream()
                .map(item -> UUID.fromString(item.path("id").asString()))
                .toList();
    }
}
