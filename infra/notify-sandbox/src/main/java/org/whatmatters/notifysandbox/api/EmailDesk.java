package org.whatmatters.notifysandbox.api;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.whatmatters.notifysandbox.SandboxSettings;
import org.whatmatters.notifysandbox.api.NotifyJson.EmailRequest;
import org.whatmatters.notifysandbox.mailing.Email;
import org.whatmatters.notifysandbox.mailing.EmailTemplate;
import org.whatmatters.notifysandbox.mailing.Mailboxes;
import org.whatmatters.notifysandbox.network.Knobs;
import org.whatmatters.notifysandbox.network.Network;
import org.whatmatters.notifysandbox.texting.TextMessage.Status;

/// Takes an e-mail or refuses it for Notify's reasons, with whatever ill behaviour has been set.
@Component
class EmailDesk {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");

    private final Map<UUID, EmailTemplate> templates;
    private final Mailboxes mailboxes;
    private final Knobs knobs;
    private final Network network;
    private final Clock clock;

    EmailDesk(SandboxSettings settings, Mailboxes mailboxes, Knobs knobs, Network network, Clock clock) {
        this.templates =
                settings.emailTemplates().stream().collect(Collectors.toMap(EmailTemplate::id, template -> template));
        this.mailboxes = mailboxes;
        this.knobs = knobs;
        this.network = network;
        this.clock = clock;
    }

    Email take(EmailRequest request) {
        knobs.failNow().ifPresent(status -> {
            throw NotifyRefusal.outage(status);
        });
        var email = write(request);
        mailboxes.add(email);
        network.carry(email, knobs.now().receipts());
        // After it has been taken: what hurts a sender is an answer that comes too late.
        knobs.dawdle();
        return email;
    }

    List<Email> find(Predicate<Email> wanted) {
        return mailboxes.sent(wanted);
    }

    private Email write(EmailRequest request) {
        var address = Asked.required("email_address", request.emailAddress());
        if (!ADDRESS.matcher(address).matches()) {
            throw NotifyRefusal.invalid("email_address Not a valid email address");
        }
        var template = Asked.template(templates, request.templateId());
        var values = Asked.values(request.personalisation());
        return new Email(
                UUID.randomUUID(),
                request.reference(),
                address,
                template,
                template.subject(values),
                template.body(values),
                Status.SENDING,
                clock.instant(),
                null);
    }
}
