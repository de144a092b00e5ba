package org.whatmatters.notification;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.whatmatters.notification.message.Gate;
import org.whatmatters.notification.message.SendingHours;
import org.whatmatters.notification.message.Template;
import org.whatmatters.notification.message.application.Templates;
import org.whatmatters.notification.reply.Listening;

/// Makes the rules out of their settings, so that the domain need not know where they come from.
@Configuration(proxyBeanMethods = false)
class RulesConfiguration {

    @Bean
    Gate gate(RulesSettings settings) {
        var quiet = settings.quietHours();
        var hours = quiet.enabled()
                ? new SendingHours.Daily(quiet.sendingFrom(), quiet.sendingTo())
                : new SendingHours.Always();
        return new Gate(
                hours, settings.messages().weeklyLimit(), settings.messages().essentialPurposes());
    }

    @Bean
    Templates templates(RulesSettings settings) {
        return new Templates(settings.messages().templates().stream()
                .map(wording -> new Template(wording.name(), wording.providerId(), wording.needed(), wording.usual()))
                .toList());
    }

    @Bean
    Listening listening(RulesSettings settings) {
        return new Listening(settings.dangerWords());
    }
}
