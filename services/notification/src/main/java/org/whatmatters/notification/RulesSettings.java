package org.whatmatters.notification;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The rules on messages that a region may set for itself.
///
/// @param quietHours whether and when phones are left in peace, London time
/// @param messages how many, which of them are essential, and their wordings
/// @param dangerWords what to listen for in a person's text
@ConfigurationProperties("whatmatters")
record RulesSettings(
        QuietHours quietHours,
        MessageRules messages,
        @DefaultValue List<String> dangerWords) {

    record QuietHours(boolean enabled, LocalTime sendingFrom, LocalTime sendingTo) {}

    record MessageRules(int weeklyLimit, Set<String> essentialPurposes, List<Wording> templates) {}

    /// @param needed the gaps that a request must fill
    /// @param usual the other gaps and what they usually hold
    record Wording(
            String name,
            UUID providerId,
            @DefaultValue Set<String> needed,
            @DefaultValue Map<String, String> usual) {}
}
