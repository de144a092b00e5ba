package org.whatmatters.notifysandbox;

import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.whatmatters.notifysandbox.mailing.Mailboxes;
import org.whatmatters.notifysandbox.texting.Phones;

/// Starts the sandbox. It keeps everything in memory: a restart forgets every text and e-mail.
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class NotifySandboxApplication {

    public static void main(String[] args) {
        start(args);
    }

    /// Starts it inside another process, too: its settings have a name of their own (`notify-sandbox.yaml`), so that
    /// they never mix with those of a service on the same class path.
    public static ConfigurableApplicationContext start(String... args) {
        return new SpringApplicationBuilder(NotifySandboxApplication.class)
                .properties("spring.config.name=notify-sandbox")
                .run(args);
    }

    @Bean
    Phones phones() {
        return new Phones();
    }

    @Bean
    Mailboxes mailboxes() {
        return new Mailboxes();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
