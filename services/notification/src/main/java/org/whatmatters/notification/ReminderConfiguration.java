package org.whatmatters.notification;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.whatmatters.notification.reminder.Wording;

/// Makes the words for workers out of their settings, so that the domain need not know where they come from.
@Configuration(proxyBeanMethods = false)
class ReminderConfiguration {

    /// What a worker is told, and a group asked.
    ///
    /// @param template the provider's id of the wording
    /// @param stillRight the same of what groups are asked
    /// @param signInAt the platform's public address
    /// @param waiting what may wait, in words
    @ConfigurationProperties("whatmatters.reminders")
    record ReminderSettings(UUID template, UUID stillRight, URI signInAt, List<WhatWaits> waiting) {}

    record WhatWaits(String kind, String words) {}

    @Bean
    Wording reminderWording(ReminderSettings settings) {
        return new Wording(
                settings.template(),
                settings.stillRight(),
                settings.signInAt().toString(),
                settings.waiting().stream().collect(Collectors.toMap(WhatWaits::kind, WhatWaits::words)));
    }
}
