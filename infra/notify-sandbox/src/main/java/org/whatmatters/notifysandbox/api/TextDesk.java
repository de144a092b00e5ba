package org.whatmatters.notifysandbox.api;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.whatmatters.notifysandbox.SandboxSettings;
import org.whatmatters.notifysandbox.api.NotifyJson.SmsRequest;
import org.whatmatters.notifysandbox.network.Knobs;
import org.whatmatters.notifysandbox.network.Network;
import org.whatmatters.notifysandbox.texting.Phones;
import org.whatmatters.notifysandbox.texting.Template;
import org.whatmatters.notifysandbox.texting.TextMessage;
import org.whatmatters.notifysandbox.texting.TextMessage.Status;
import org.whatmatters.notifysandbox.texting.UkMobile;

/// Takes a text or refuses it for Notify's reasons, with whatever ill behaviour has been set.
@Component
class TextDesk {

    /// Six fragments of 153 characters.
    private static final int LONGEST = 918;

    private final Map<UUID, Template> templates;
    private final Phones phones;
    private final Knobs knobs;
    private final Network network;
    private final Clock clock;

    TextDesk(SandboxSettings settings, Phones phones, Knobs knobs, Network network, Clock clock) {
        this.templates = settings.templates().stream().collect(Collectors.toMap(Template::id, template -> template));
        this.phones = phones;
        this.knobs = knobs;
        this.network = network;
        this.clock = clock;
    }

    TextMessage take(SmsRequest request) {
        knobs.failNow().ifPresent(status -> {
            throw NotifyRefusal.outage(status);
        });
        var message = write(request);
        phones.add(message);
        network.carry(message, knobs.now().receipts());
        // After the text has been taken: what hurts a sender is an answer that comes too late.
        knobs.dawdle();
        return message;
    }

    List<TextMessage> find(Predicate<TextMessage> wanted) {
        return phones.sent(wanted);
    }

    private TextMessage write(SmsRequest request) {
        var written = Asked.required("phone_number", request.phoneNumber());
        var phone = UkMobile.parse(written);
        var template = Asked.template(templates, request.templateId());
        var body = template.fill(Asked.values(request.personalisation()));
        if (body.length() > LONGEST) {
            throw NotifyRefusal.badRequest(
                    "Content for template has a character count greater than the limit of " + LONGEST);
        }
        return new TextMessage(
                UUID.randomUUID(),
                request.reference(),
                written,
                phone,
                template,
                body,
                Status.SENDING,
                clock.instant(),
                null);
    }
}
