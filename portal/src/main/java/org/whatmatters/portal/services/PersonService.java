package org.whatmatters.portal.services;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/// What the portal asks of the person service.
@HttpExchange("/api/v1")
public interface PersonService {

    @GetExchange("/people/{id}")
    Person person(@PathVariable UUID id);

    @PutExchange("/people/{id}/details")
    void correct(@PathVariable UUID id, @RequestBody Details details, Command command);

    @PutExchange("/people/{id}/safe-contact")
    void setSafeContact(@PathVariable UUID id, @RequestBody SafeContactAnswers answers, Command command);

    @GetExchange("/me")
    Person me();

    /// Ties the sign-in to the person's record; asking again changes nothing.
    @PutExchange("/me")
    void recognise(Command command);

    List<String> WAYS = List.of("call", "sms", "voicemail", "email", "app", "letter", "visit");

    record Person(
            UUID id,
            long version,
            @Nullable String displayName,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String birthDate,
            @Nullable String nhsNumber,
            @Nullable String phone,
            @Nullable String address,
            @Nullable String postcode,
            boolean noFixedAbode,
            @Nullable String gpPractice,
            @Nullable String language,
            boolean interpreterNeeded,
            List<String> formats,
            @Nullable SafeContact safeContact,
            @Nullable String matchState) {

        /// As people read it aloud: three, three and four digits.
        public @Nullable String nhsNumberInGroups() {
            return nhsNumber == null || nhsNumber.length() != 10
                    ? nhsNumber
                    : nhsNumber.substring(0, 3) + " " + nhsNumber.substring(3, 6) + " " + nhsNumber.substring(6);
        }
    }

    record SafeContact(
            @Nullable String call,
            @Nullable String sms,
            @Nullable String voicemail,
            @Nullable String email,
            @Nullable String app,
            @Nullable String letter,
            @Nullable String visit,
            @Nullable String codeWord,
            @Nullable Boolean askedAlone,
            @Nullable String setBy,
            @Nullable Instant confirmedAt) {

        /// The word for one way of contact, by its name: `call`, `sms`.
        public @Nullable String by(String way) {
            return switch (way) {
                case "call" -> call;
                case "sms" -> sms;
                case "voicemail" -> voicemail;
                case "email" -> email;
                case "app" -> app;
                case "letter" -> letter;
                case "visit" -> visit;
                default -> throw new IllegalArgumentException("no way of contact: " + way);
            };
        }

        public List<String> saying(String answer) {
            return WAYS.stream().filter(way -> answer.equals(by(way))).toList();
        }
    }

    record SafeContactAnswers(
            String call,
            String sms,
            String voicemail,
            String email,
            String app,
            String letter,
            String visit,
            boolean askedAlone,
            @Nullable String codeWord) {}

    record Details(
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String birthDate,
            @Nullable String nhsNumber,
            @Nullable String phone,
            @Nullable String address,
            @Nullable String postcode,
            boolean noFixedAbode,
            @Nullable String gpPractice,
            @Nullable String language,
            boolean interpreterNeeded,
            List<String> formats) {}
}
