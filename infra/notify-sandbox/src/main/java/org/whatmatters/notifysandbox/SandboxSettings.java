package org.whatmatters.notifysandbox;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.whatmatters.notifysandbox.mailing.EmailTemplate;
import org.whatmatters.notifysandbox.texting.Template;

/// How the sandbox is set up when it starts; what it does with a text is set over its control API.
///
/// @param apiKey the whole key as Notify writes it: name, service id and secret, joined by hyphens
/// @param callbackUrl what `/receipts` and `/inbound` are added to
/// @param callbackToken the bearer token that the receiving service expects
/// @param receiptAfter how long a text is under way
/// @param retryAfter the pause before a callback is tried again, doubled each time
@ConfigurationProperties("sandbox")
public record SandboxSettings(
        String apiKey,
        URI callbackUrl,
        String callbackToken,
        Duration receiptAfter,
        Duration retryAfter,
        List<Template> templates,
        List<EmailTemplate> emailTemplates) {}
