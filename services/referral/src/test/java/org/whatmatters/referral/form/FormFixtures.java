package org.whatmatters.referral.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The real forms, and answers that will do for them.
public final class FormFixtures {

    static final Path FORMS = Path.of("src/main/resources/forms");

    public static final FormDefinition FIRE = form("fire");
    public static final FormDefinition POLICE = form("police");
    public static final FormDefinition JOB_CENTRE = form("job-centre");
    public static final FormDefinition GP = form("gp");
    public static final FormDefinition PHARMACY = form("pharmacy");
    public static final FormDefinition HOSPITAL = form("hospital-discharge");
    public static final FormDefinition ALLIED_HEALTH = form("allied-health");
    public static final FormDefinition SOCIAL_CARE = form("adult-social-care");
    public static final FormDefinition HOUSING = form("housing");
    public static final FormDefinition VCSE = form("vcse");
    public static final FormDefinition SCHOOL = form("school");
    public static final FormDefinition FAMILY = form("family");
    public static final FormDefinition CHILDREN = form("children-social-care");
    public static final FormDefinition MEETING = form("meeting");
    public static final FormDefinition SELF = form("self");
    public static final FormDefinition ON_BEHALF = form("on-behalf");

    static final List<FormDefinition> EVERY_FORM = List.of(
            FIRE,
            POLICE,
            JOB_CENTRE,
            GP,
            PHARMACY,
            HOSPITAL,
            ALLIED_HEALTH,
            SOCIAL_CARE,
            HOUSING,
            VCSE,
            SCHOOL,
            FAMILY,
            CHILDREN,
            MEETING,
            SELF,
            ON_BEHALF);

    public static final Set<String> EVERY_KEY = EVERY_FORM.stream()
            .flatMap(FormDefinition::fields)
            .map(FormField::key)
            .collect(Collectors.toSet());

    private FormFixtures() {}

    /// June, met on a doorstep: the seven answers that the fire service must give, and how to find her.
    public static Map<String, @Nullable Object> june() {
        return new HashMap<>(Map.of(
                "givenName", "June",
                "safeContactWay", "VISIT",
                "postcode", "XW1 1AA",
                "reason", "Alone since her husband died in spring",
                "needs", List.of("LONELINESS", "BEREAVEMENT"),
                "personKnows", "agrees",
                "risks", List.of("NO_KNOWN_RISKS"),
                "visitHazards", List.of("DOG")));
    }

    /// The file of the newest version of a form.
    public static Path newest(String id) {
        var before = id + ".v";
        try (var files = Files.list(FORMS)) {
            return files.filter(file -> file.getFileName().toString().matches(before + "\\d+\\.json"))
                    .max(Comparator.comparingInt(file -> version(file, before)))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int version(Path file, String before) {
        var name = file.getFileName().toString();
        return Integer.parseInt(name, before.length(), name.length() - ".json".length(), 10);
    }

    private static FormDefinition form(String id) {
        return form(newest(id));
    }

    static FormDefinition form(Path file) {
        try {
            return JsonMapper.builder().build().readValue(Files.readString(file), FormDefinition.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
