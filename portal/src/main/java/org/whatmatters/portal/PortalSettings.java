package org.whatmatters.portal;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What an operator may set about the portal; the defaults are those of one machine with base port 8080.
///
/// @param partLimit how long a page waits for one part of it
/// @param answerLimit how long a command may take
/// @param uploadLimit how long a file may take from the browser to its service
/// @param patience how long "not found" is read as "not yet" after something was started
@ConfigurationProperties("whatmatters")
public record PortalSettings(
        String publicUrl,
        String place,
        boolean demo,
        Duration partLimit,
        Duration answerLimit,
        Duration uploadLimit,
        Duration patience,
        URI quickExit,
        Keycloak keycloak,
        Services services,
        @DefaultValue List<Safeguarding> safeguarding) {

    /// The browser sees the issuer's address; the portal asks Keycloak at its internal one.
    public record Keycloak(String issuer, String internalUrl, String clientSecret) {}

    /// Where each service answers.
    public record Services(
            String person,
            String referral,
            String carePlan,
            String directory,
            String budget,
            String notification,
            String insight) {}

    /// Whom to ring about somebody at risk in this place.
    public record Safeguarding(String who, String contact, String number, String hours) {}
}
