package org.whatmatters.directory.link;

import java.net.URI;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.whatmatters.directory.internet.PublicAddresses;

@Configuration(proxyBeanMethods = false)
class LinkConfiguration {

    @Bean
    Links links(
            @Value("${whatmatters.directory.public-url}") URI publicAddress,
            @Value("${whatmatters.directory.links.allow-loopback}") boolean allowLoopback,
            RobotsFiles robotsFiles,
            Clock clock) {
        return new HttpLinks(
                new PublicAddresses(allowLoopback),
                new HttpLinks.Visitor("What-Matters-directory", "looks whether links work; " + publicAddress),
                robotsFiles,
                clock,
                allowLoopback);
    }
}
