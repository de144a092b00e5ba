package org.whatmatters.benchmarks.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whatmatters.referral.form.Answers;

/// Fills in an agency's form, as far as that agency is asked.
record FormAnswers(Resident resident, Dice dice) {

    private static final List<String> NEEDS = List.of(
            "LONELINESS",
            "MENTAL_WELLBEING",
            "BEREAVEMENT",
            "CARING",
            "HEALTH_CONDITION",
            "BEING_ACTIVE",
            "MONEY",
            "HOUSING",
            "FOOD",
            "WORK_OR_LEARNING",
            "GETTING_AROUND",
            "GETTING_ONLINE");
    private static final List<String> REASONS = List.of(
            "Hardly leaves the house since the winter",
            "Comes in often, no new illness; lives alone",
            "Lost a partner and does not sleep",
            "Looks after a parent and asks for a break",
            "Behind with the rent, afraid to open letters",
            "New diabetes, wants to start moving",
            "Cold flat, cannot pay for heating",
            "Moved here recently and knows nobody",
            "Would like to learn to use a phone for appointments",
            "Gave up driving and misses the club",
            "Lost confidence after a long illness",
            "Skips meals towards the end of the month");
    private static final List<String> RISKS =
            List.of("SELF_NEGLECT", "FALLS", "ALCOHOL_OR_DRUGS", "HARM_FROM_OTHERS", "EXPLOITATION");
    private static final List<String> HAZARDS = List.of("DOG", "STEPS", "POOR_LIGHT", "BLOCKED_WAYS", "HARD_TO_FIND");

    Answers to(Town.Agency agency) {
        var said = new LinkedHashMap<String, Object>();
        sayWhoTheyAre(said);
        said.put("reason", dice.pick(REASONS));
        said.put("needs", needs());
        said.put("personKnows", "agrees");
        said.put("risks", List.of(dice.chance(0.75) ? "NO_KNOWN_RISKS" : dice.pick(RISKS)));
        switch (agency.kind()) {
            case "GP_PRACTICE" -> said.put("nhsNumber", nhsNumber());
            case "POLICE" -> {
                said.put("otherPartyInHome", dice.pick(List.of("YES", "NO", "NOT_KNOWN")));
                said.put("visitHazards", hazards());
            }
            case "FIRE" -> said.put("visitHazards", hazards());
            case "JOBCENTRE" -> said.put("voluntary", true);
            default -> throw new IllegalStateException("no form is known for " + agency.kind()); // kinds are open
        }
        return Answers.of(said);
    }

    private void sayWhoTheyAre(Map<String, Object> said) {
        put(said, "givenName", resident.name().given());
        put(said, "familyName", resident.name().family());
        said.put("birthDate", resident.birthDate().toString());
        put(said, "language", resident.communication().language());
        if (resident.communication().interpreterNeeded()) {
            said.put("interpreterNeeded", true);
        }
        put(said, "phone", resident.phone());
        said.put("safeContactWay", resident.phone() == null ? "LETTER" : dice.chance(0.8) ? "CALL" : "THROUGH_US");
        put(said, "addressLine", resident.home().address());
        var postcode = resident.home().postcode();
        put(said, "postcode", postcode == null ? null : postcode.value());
        put(said, "gpPractice", resident.practice());
    }

    private static void put(Map<String, Object> said, String key, @Nullable String value) {
        if (value != null) {
            said.put(key, value);
        }
    }

    private String nhsNumber() {
        var number = resident.nhsNumber();
        if (number == null) {
            throw new IllegalStateException("a practice refers only those whose number it knows");
        }
        return number.digits();
    }

    private List<String> needs() {
        var first = dice.pick(NEEDS);
        var second = dice.pick(NEEDS);
        return first.equals(second) ? List.of(first) : List.of(first, second);
    }

    private List<String> hazards() {
        return List.of(dice.chance(0.7) ? "NONE_SEEN" : dice.pick(HAZARDS));
    }
}
