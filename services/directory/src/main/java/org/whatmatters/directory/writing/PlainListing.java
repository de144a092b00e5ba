package org.whatmatters.directory.writing;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.directory.listing.Listing;
import org.whatmatters.directory.listing.Postcode;
import org.whatmatters.platform.web.FieldError;
import org.whatmatters.platform.web.Invalid;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Plain words as an Open Referral UK document.
final class PlainListing {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> WEEKDAYS = Set.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private PlainListing() {}

    /// @param organisation its id, whether or not it is known
    static Listing of(UUID id, UUID organisation, Words words) {
        check(words);
        var service = JSON.createObjectNode()
                .put("id", id.toString())
                .put("name", words.name().strip())
                .put("status", "active")
                .put("description", words.description().strip())
                .put("url", words.website())
                .put("email", words.email())
                .put("fees", words.cost());
        service.putObject("organization")
                .put("id", organisation.toString())
                .put("name", words.organisationName().strip())
                .put("description", words.organisationName().strip());
        if (words.phone() != null) {
            service.putArray("phones").addObject().put("id", part(id, "phone")).put("number", words.phone());
        }
        if (words.weekday() != null) {
            service.putArray("schedules")
                    .addObject()
                    .put("id", part(id, "schedule"))
                    .put("freq", "WEEKLY")
                    .put("byday", words.weekday())
                    .put("opens_at", time(words.opensAt()))
                    .put("closes_at", time(words.closesAt()));
        }
        place(service, id, words);
        return PlainDocument.read(service);
    }

    private static void place(ObjectNode service, UUID id, Words words) {
        if (words.postcode() == null) {
            return;
        }
        var location = service.putArray("service_at_locations")
                .addObject()
                .put("id", part(id, "at"))
                .putObject("location")
                .put("id", part(id, "location"))
                .put("location_type", "physical")
                .put("name", words.address());
        location.putArray("addresses")
                .addObject()
                .put("id", part(id, "address"))
                .put("address_1", words.address())
                .put("city", words.town())
                .put("state_province", words.town())
                .put("postal_code", Postcode.of(words.postcode()).orElseThrow().value())
                .put("country", "GB")
                .put("address_type", "physical");
    }

    /// One id for each part, and the same whenever the listing is written again.
    private static String part(UUID id, String part) {
        return UUID.nameUUIDFromBytes((id + "/" + part).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static @Nullable String time(@Nullable String time) {
        return time == null ? null : LocalTime.parse(time).truncatedTo(ChronoUnit.MINUTES) + ":00";
    }

    private static void check(Words words) {
        var errors = new ArrayList<FieldError>();
        if (words.postcode() != null) {
            if (Postcode.of(words.postcode()).isEmpty()) {
                errors.add(new FieldError("/postcode", "not-a-postcode", "Enter a whole postcode, such as XW1 1AA."));
            }
            if (words.address() == null) {
                errors.add(new FieldError("/address", "missing", "Enter the first line of the address."));
            }
            if (words.town() == null) {
                errors.add(new FieldError("/town", "missing", "Enter the town or village."));
            }
        }
        if (words.weekday() != null && !WEEKDAYS.contains(words.weekday())) {
            errors.add(new FieldError("/weekday", "not-a-weekday", "Choose a day of the week."));
        }
        if (words.weekday() == null && (words.opensAt() != null || words.closesAt() != null)) {
            errors.add(new FieldError("/weekday", "missing", "Choose the day to which the times belong."));
        }
        checkTime("/opensAt", words.opensAt(), errors);
        checkTime("/closesAt", words.closesAt(), errors);
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    private static void checkTime(String field, @Nullable String time, List<FieldError> errors) {
        try {
            if (time != null) {
                LocalTime.parse(time);
            }
        } catch (DateTimeParseException _) {
            errors.add(new FieldError(field, "not-a-time", "Enter a time, such as 10:30."));
        }
    }
}
