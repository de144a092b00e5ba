package org.whatmatters.notifysandbox.control;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.notifysandbox.mailing.Email;
import org.whatmatters.notifysandbox.mailing.Mailboxes;
import org.whatmatters.notifysandbox.network.Behaviour;
import org.whatmatters.notifysandbox.network.Behaviour.Receipts;
import org.whatmatters.notifysandbox.network.Knobs;
import org.whatmatters.notifysandbox.network.Network;
import org.whatmatters.notifysandbox.texting.Phones;
import org.whatmatters.notifysandbox.texting.TextMessage;
import org.whatmatters.notifysandbox.texting.UkMobile;

/// What tests use: set the behaviour, read what was sent, text as the person would. Never reachable from outside the
/// machine, because the sandbox listens on the loopback address only.
@RestController
@RequestMapping("/sandbox")
class ControlApi {

    record BehaviourRequest(
            @Nullable Long delayMillis,
            @Nullable Integer failNext,
            @Nullable Integer failStatus,
            @Nullable Receipts receipts) {

        Behaviour behaviour() {
            var healthy = Behaviour.HEALTHY;
            return new Behaviour(
                    delayMillis == null ? healthy.delayMillis() : delayMillis,
                    failNext == null ? healthy.failNext() : failNext,
                    failStatus == null ? healthy.failStatus() : failStatus,
                    receipts == null ? healthy.receipts() : receipts);
        }
    }

    record InboundRequest(String phone, String message) {}

    record MessageResponse(
            UUID id,
            @Nullable String reference,
            String phone,
            String template,
            String body,
            String status,
            Instant createdAt) {

        static MessageResponse of(TextMessage message) {
            return new MessageResponse(
                    message.id(),
                    message.reference(),
                    message.phone().number(),
                    message.template().name(),
                    message.body(),
                    message.status().word(),
                    message.createdAt());
        }
    }

    record EmailResponse(
            UUID id,
            @Nullable String reference,
            String to,
            String template,
            String subject,
            String body,
            String status,
            Instant createdAt) {

        static EmailResponse of(Email email) {
            return new EmailResponse(
                    email.id(),
                    email.reference(),
                    email.address(),
                    email.template().name(),
                    email.subject(),
                    email.body(),
                    email.status().word(),
                    email.createdAt());
        }
    }

    private final Knobs knobs;
    private final Phones phones;
    private final Mailboxes mailboxes;
    private final Network network;

    ControlApi(Knobs knobs, Phones phones, Mailboxes mailboxes, Network network) {
        this.knobs = knobs;
        this.phones = phones;
        this.mailboxes = mailboxes;
        this.network = network;
    }

    @GetMapping("/behaviour")
    Behaviour behaviour() {
        return knobs.now();
    }

    @PutMapping("/behaviour")
    Behaviour behave(@RequestBody BehaviourRequest request) {
        knobs.set(request.behaviour());
        return knobs.now();
    }

    @GetMapping("/messages")
    List<MessageResponse> messages(@RequestParam(required = false) @Nullable String phone) {
        var wanted = phone == null ? null : UkMobile.parse(phone);
        return phones.sent(message -> wanted == null || message.phone().equals(wanted)).stream()
                .map(MessageResponse::of)
                .toList();
    }

    @GetMapping("/emails")
    List<EmailResponse> emails(@RequestParam(required = false) @Nullable String to) {
        return mailboxes.sent(email -> to == null || email.address().equals(to)).stream()
                .map(EmailResponse::of)
                .toList();
    }

    @DeleteMapping("/messages")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget() {
        phones.forget();
        mailboxes.forget();
    }

    @PostMapping("/inbound")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void inbound(@RequestBody InboundRequest request) {
        network.textBack(UkMobile.parse(request.phone()), request.message());
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    void notAMobile(UkMobile.NotAMobile wrong) {
        // The status says it all to a test.
    }
}
