package org.whatmatters.directory.link;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.whatmatters.directory.internet.PublicAddresses;

@Configuration(proxyBeanMethods = false)
class LinkConfiguration {

    @Bean
    Links links(
            @Value("${whatmatters.directory.public-url}") URI publicAddress,
            @Value("${whatmatters.directory.links.allow-loopback}") boolean allowLoopback) {
        return new HttpLinks(
                new PublicAddresses(allowLoopback),
                "What-Matters-directory (looks whether links work; " + publicAddress + ")",
                allowLoopback);
    }
}
