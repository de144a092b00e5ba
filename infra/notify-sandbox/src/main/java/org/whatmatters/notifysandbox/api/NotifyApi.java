package org.whatmatters.notifysandbox.api;

import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.notifysandbox.api.NotifyJson.EmailRequest;
import org.whatmatters.notifysandbox.api.NotifyJson.Listed;
import org.whatmatters.notifysandbox.api.NotifyJson.Notification;
import org.whatmatters.notifysandbox.api.NotifyJson.Sent;
import org.whatmatters.notifysandbox.api.NotifyJson.SentEmail;
import org.whatmatters.notifysandbox.api.NotifyJson.SmsRequest;

/// The calls of Notify's API that the services make.
@RestController
@RequestMapping("/v2/notifications")
class NotifyApi {

    private static final int PAGE = 250;

    private final ApiKey apiKey;
    private final TextDesk texts;
    private final EmailDesk emails;

    NotifyApi(ApiKey apiKey, TextDesk texts, EmailDesk emails) {
        this.apiKey = apiKey;
        this.texts = texts;
        this.emails = emails;
    }

    @PostMapping("/sms")
    @ResponseStatus(HttpStatus.CREATED)
    Sent send(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestBody SmsRequest request) {
        apiKey.check(authorization);
        return Sent.of(texts.take(request));
    }

    @PostMapping("/email")
    @ResponseStatus(HttpStatus.CREATED)
    SentEmail send(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestBody EmailRequest request) {
        apiKey.check(authorization);
        return SentEmail.of(emails.take(request));
    }

    /// Newest first. Of the filters only the reference is known here; nobody uses the others.
    @GetMapping
    Listed list(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestParam(required = false) @Nullable String reference) {
        apiKey.check(authorization);
        var newestFirst = Stream.concat(
                        texts.find(text -> reference == null || reference.equals(text.reference())).stream()
                                .map(Notification::of),
                        emails.find(email -> reference == null || reference.equals(email.reference())).stream()
                                .map(Notification::of))
                .sorted(Comparator.comparing(Notification::createdAt).reversed())
                .limit(PAGE)
                .toList();
        return new Listed(newestFirst, new NotifyJson.Links("/v2/notifications"));
    }

    @GetMapping("/{id}")
    Notification one(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @PathVariable String id) {
        apiKey.check(authorization);
        var wanted = uuid(id);
        return Stream.concat(
                        texts.find(text -> text.id().equals(wanted)).stream().map(Notification::of),
                        emails.find(email -> email.id().equals(wanted)).stream().map(Notification::of))
                .findAny()
                .orElseThrow(NotifyRefusal::notFound);
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw NotifyRefusal.invalid("notification_id is not a valid UUID");
        }
    }
}
