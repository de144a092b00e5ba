package org.whatmatters.notification.message;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A message's wording as the provider keeps it, and what may be put into it. Only these values leave the house: a
/// request cannot smuggle in a name by adding a parameter.
///
/// @param providerId the provider's id of the template
/// @param needed the gaps that the request must fill
/// @param usual the other gaps, with what they hold unless the request says otherwise
public record Template(String name, UUID providerId, Set<String> needed, Map<String, String> usual) {

    /// The value for every gap, or empty when one is missing.
    public Optional<Map<String, String>> fill(Map<String, String> parameters) {
        if (!parameters.keySet().containsAll(needed)) {
            return Optional.empty();
        }
        var filled = new HashMap<String, String>();
        needed.forEach(gap -> filled.put(gap, inWords(parameters.getOrDefault(gap, ""))));
        usual.forEach((gap, value) -> filled.put(gap, inWords(parameters.getOrDefault(gap, value))));
        return Optional.of(filled);
    }

    private static String inWords(String value) {
        try {
            return inWords(Instant.parse(value).atZone(SendingHours.LONDON));
        } catch (DateTimeParseException e) {
            return value;
        }
    }

    /// As GOV.UK writes it: Thursday 5 March at 2:30pm.
    private static String inWords(ZonedDateTime time) {
        var day = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK).format(time);
        return day + " at " + inWords(time.toLocalTime());
    }

    private static String inWords(LocalTime time) {
        if (time.equals(LocalTime.NOON)) {
            return "midday";
        }
        var pattern = time.getMinute() == 0 ? "ha" : "h:mma";
        return DateTimeFormatter.ofPattern(pattern, Locale.UK).format(time).toLowerCase(Locale.UK);
    }
}
