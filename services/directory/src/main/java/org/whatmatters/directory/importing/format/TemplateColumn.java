package org.whatmatters.directory.importing.format;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The columns of the spreadsheet for small groups, in words that a group's treasurer uses.
public enum TemplateColumn {
    GROUP("Group", "/name"),
    WHAT("What happens there", "/description"),
    RUN_BY("Who runs it", "/organization/name"),
    ABOUT("About who runs it", "/organization/description"),
    PLACE("Name of the place", "/service_at_locations/0/location/name"),
    STREET("Street", "/service_at_locations/0/location/addresses/0/address_1"),
    TOWN("Town", "/service_at_locations/0/location/addresses/0/city"),
    COUNTY("County", "/service_at_locations/0/location/addresses/0/state_province"),
    POSTCODE("Postcode", "/service_at_locations/0/location/addresses/0/postal_code"),
    WHEN("Days and times", "/schedules/0/description"),
    COST("What it costs", "/fees"),
    FOR_WHOM("Who it is for", "/eligibility_description"),
    YOUNGEST("Youngest age", "/minimum_age"),
    OLDEST("Oldest age", "/maximum_age"),
    JOINING("How to join", "/application_process"),
    PHONE("Phone", "/phones/0/number"),
    EMAIL("E-mail", "/email"),
    WEB("Web page", "/url"),
    OPEN("Open or closed", "/status");

    private final String heading;
    private final String pointer;

    TemplateColumn(String heading, String pointer) {
        this.heading = heading;
        this.pointer = pointer;
    }

    public String heading() {
        return heading;
    }

    /// The empty spreadsheet: its headings alone.
    public static String emptyTemplate() {
        return Arrays.stream(values()).map(TemplateColumn::heading).collect(Collectors.joining(",")) + "\r\n";
    }

    /// As [CsvTable] gives headings.
    String key() {
        return heading.toLowerCase(Locale.ROOT);
    }

    static Optional<TemplateColumn> ofKey(String key) {
        return Arrays.stream(values())
                .filter(column -> column.key().equals(key))
                .findFirst();
    }

    /// The heading of the column from which a field of the row's service came.
    static String headingAt(String pointer) {
        return Arrays.stream(values())
                .filter(column -> column.pointer.equals(pointer))
                .map(TemplateColumn::heading)
                .findFirst()
                .orElse(pointer);
    }

    /// Without these there is no group to list.
    static List<TemplateColumn> needed() {
        return List.of(GROUP, RUN_BY);
    }
}
