package org.whatmatters.benchmarks.speed;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/// What fire officers fill in on doorsteps: another person with each number.
public final class DoorstepForms {

    /// More than are sent while one line of a table is measured.
    static final int MANY = 20_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final LocalDate OLDEST = LocalDate.of(1930, 1, 1);
    private static final int DAYS = 75 * 365;
    private static final List<String> GIVEN = List.of(
            "June", "Sam", "Laura", "Dylan", "Olive", "Pearl", "Amir", "Grace", "Tomasz", "Wei", "Fatima", "Kofi",
            "Maeve", "Owen", "Priya", "Carlos", "Anna", "Yusuf", "Beth", "Ivan", "Rosa", "Musa", "Ellen", "Noor",
            "Frank", "Hana", "Leroy", "Mina", "Stan", "Vera");
    private static final List<String> FAMILY = List.of(
            "Hartley",
            "Okafor",
            "Kowalski",
            "Singh",
            "Brown",
            "Evans",
            "Ahmed",
            "Murphy",
            "Chen",
            "Silva",
            "Walker",
            "Begum",
            "Novak",
            "Clarke",
            "Mensah",
            "Price",
            "Hussain",
            "Reed",
            "Farah",
            "Dixon",
            "Rossi",
            "Patel",
            "Hughes",
            "Ncube",
            "Wright",
            "Popa",
            "Shaw",
            "Ali",
            "Bennett",
            "Zhou");

    private static final String OWN_WORDS =
            "I miss my garden and the people I met there. Since the winter I have not been out much. ";

    private DoorstepForms() {}

    /// The body of a submission; the same for the same number.
    static String form(int number) {
        return body(answers(number));
    }

    /// With what the fire service must answer, and how to ring.
    static String thin(int number) {
        var answers = answers(number);
        answers.keySet().removeAll(List.of("familyName", "birthDate", "postcode", "ownWords"));
        return body(answers);
    }

    /// With every question answered that can be, as long as people write who have the time.
    static String whole(int number) {
        var answers = answers(number);
        answers.put("language", "pl");
        answers.put("interpreterNeeded", true);
        answers.put("addressLine", (1 + number % 90) + " Mill Lane, the flat above the bakery, second bell");
        answers.put("gpPractice", "Mill Lane Surgery");
        answers.put("needs", List.of("LONELINESS", "MENTAL_WELLBEING", "MONEY", "HOUSING", "GETTING_AROUND"));
        answers.put("ownWords", OWN_WORDS.repeat(15));
        answers.put("risks", List.of("SELF_NEGLECT", "FALLS"));
        answers.put("visitHazards", List.of("DOG", "STEPS", "POOR_LIGHT"));
        answers.put("childrenInHome", "NO");
        answers.put("safeguardingRaised", true);
        return body(answers);
    }

    private static String body(Map<String, Object> answers) {
        return JSON.writeValueAsString(Map.of("form", "fire", "formVersion", 1, "answers", answers));
    }

    /// What is filled in; the same for the same number.
    public static Map<String, Object> answers(int number) {
        var random = new Random(number);
        var answers = new LinkedHashMap<String, Object>();
        answers.put("givenName", one(GIVEN, random));
        answers.put("familyName", one(FAMILY, random));
        answers.put("birthDate", OLDEST.plusDays(random.nextInt(DAYS)).toString());
        answers.put("postcode", "XW%d %d%s".formatted(1 + random.nextInt(6), random.nextInt(10), inward(random)));
        answers.put("safeContactWay", "CALL");
        answers.put("phone", "07700 900%03d".formatted(random.nextInt(1000)));
        answers.put("reason", "Has not left the house since the winter, and the smoke alarm was silent");
        answers.put("needs", List.of("LONELINESS"));
        answers.put("ownWords", "I miss my garden");
        answers.put("personKnows", "agrees");
        answers.put("risks", List.of("NO_KNOWN_RISKS"));
        answers.put("visitHazards", List.of("NONE_SEEN"));
        return answers;
    }

    private static String inward(Random random) {
        var letters = "ABDEFGHJLNPQRSTUWXYZ";
        return "" + letters.charAt(random.nextInt(letters.length())) + letters.charAt(random.nextInt(letters.length()));
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
