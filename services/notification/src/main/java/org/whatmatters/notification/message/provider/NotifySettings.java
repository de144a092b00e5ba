package org.whatmatters.notification.message.provider;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where GOV.UK Notify is, and the key that opens it.
@ConfigurationProperties("whatmatters.notify")
record NotifySettings(URI url, String apiKey) {

    /// The key must not end up in a log.
    @Override
    public String toString() {
        return "Notify at " + url;
    }
}
