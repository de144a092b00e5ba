package org.whatmatters.benchmarks.speed;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// Invented groups and classes all over Harrowdale, as Open Referral UK v3; the same ones each time.
final class SyntheticServices {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> WHAT = List.of(
            "Gardening",
            "Walking",
            "Singing",
            "Lunch",
            "Debt Advice",
            "Baby",
            "Chess",
            "Swimming",
            "Carers",
            "Knitting",
            "Reading",
            "Yoga",
            "Bereavement",
            "Football",
            "Art",
            "Cooking",
            "Housing Advice",
            "Dementia",
            "Choir",
            "Shed");
    private static final List<String> KIND = List.of(
            "Group", "Club", "Circle", "Class", "Café", "Drop-in", "Morning", "Afternoon", "Together", "Workshop");
    private static final List<String> WHOM = List.of(
            "for Beginners",
            "for Men",
            "for Women",
            "for Over 60s",
            "for Parents",
            "for Everyone",
            "for Young People",
            "by the River",
            "at the Library",
            "in the Park");
    private static final int STREETS = 120;

    private SyntheticServices() {}

    static Stream<String> lines(int services) {
        return IntStream.range(0, services).mapToObj(SyntheticServices::line);
    }

    private static String line(int number) {
        var random = new Random(number);
        var what = one(WHAT, random);
        var name = "%s %s %s".formatted(what, one(KIND, random), one(WHOM, random));
        return JSON.writeValueAsString(Map.of(
                "id", id(number, 0),
                "name", name,
                "description",
                        "%s: come as you are. Tea, and somebody at the door who knows you are new.".formatted(name),
                "status", "active",
                "last_modified", "2026-01-05T09:00:00.000Z",
                "organization",
                        Map.of(
                                "id",
                                id(number / 3, 1),
                                "name",
                                "Neighbours of Street " + number / 3,
                                "description",
                                "People who live near each other."),
                "service_at_locations", List.of(Map.of("id", id(number, 4), "location", location(number, random)))));
    }

    private static Map<String, Object> location(int number, Random random) {
        var street = random.nextInt(STREETS);
        return Map.of(
                "id",
                id(number, 2),
                "location_type",
                "physical",
                "name",
                street + " Gate Lane",
                "latitude",
                54.2 + random.nextDouble() / 5,
                "longitude",
                0.7 + random.nextDouble() / 5,
                "addresses",
                List.of(Map.of(
                        "id", id(number, 3),
                        "address_1", street + " Gate Lane",
                        "city", "Harrowdale",
                        "state_province", "Harrowdale",
                        "postal_code", "XW%d 1AA".formatted(1 + random.nextInt(6)),
                        "country", "GB",
                        "address_type", "physical")));
    }

    private static String id(int number, int kind) {
        return new UUID(0x019E_0000_0000_7000L, 0x8000_0000_0000_0000L | (long) (16 + kind) << 48 | number).toString();
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
