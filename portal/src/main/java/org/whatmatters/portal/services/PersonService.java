package org.whatmatters.portal.services;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/// What the portal asks of the person service about somebody's record.
@HttpExchange("/api/v1")
public interface PersonService {

    @GetExchange("/people/{id}")
    Person person(@PathVariable UUID id);

    @PutExchange("/people/{id}/details")
    Person correct(@PathVariable UUID id, @RequestBody Details details, Command command);

    @GetExchange("/people/{id}/equality")
    Equality equality(@PathVariable UUID id);

    @PutExchange("/people/{id}/equality")
    void sayEquality(@PathVariable UUID id, @RequestBody EqualityAnswers answers, Command command);

    @PutExchange("/people/{id}/death")
    void reportDeath(@PathVariable UUID id, @RequestBody Death death, Command command);

    @PutExchange("/people/{id}/death/confirmation")
    void confirmDeath(@PathVariable UUID id, @RequestBody Because because, Command command);

    @PutExchange("/people/{id}/death/taking-back")
    void takeBackDeath(@PathVariable UUID id, @RequestBody Because because, Command command);

    @GetExchange("/people/{id}/changes")
    Listed<Change> changes(@PathVariable UUID id, @RequestParam(required = false) @Nullable String after);

    @PutExchange("/people/{id}/safe-contact")
    void setSafeContact(@PathVariable UUID id, @RequestBody SafeContactAnswers answers, Command command);

    @PutExchange("/people/{id}/trace")
    void trace(@PathVariable UUID id, @RequestBody Trace trace, Command command);

    @GetExchange("/people/{id}/proposals")
    Proposals proposals(@PathVariable UUID id);

    @PostExchange("/people/{id}/proposals")
    void propose(@PathVariable UUID id, @RequestBody NewProposal proposal, Command command);

    @PutExchange("/people/{id}/proposals/{proposalId}/answer")
    void answerProposal(
            @PathVariable UUID id, @PathVariable UUID proposalId, @RequestBody ProposalAnswer answer, Command command);

    @GetExchange("/me")
    Person me();

    /// Ties the sign-in to the person's record; asking again changes nothing.
    @PutExchange("/me")
    void recognise(Command command);

    List<String> WAYS = List.of("call", "sms", "voicemail", "email", "app", "letter", "visit");

    List<String> FORMATS = List.of(
            "LARGE_PRINT", "EASY_READ", "BRAILLE", "AUDIO", "BRITISH_SIGN_LANGUAGE", "LIP_SPEAKER", "HEARING_LOOP");

    /// What many people here speak best; any other stays where it is known.
    List<String> LANGUAGES = List.of(
            "en", "pl", "ro", "pa", "ur", "pt", "es", "ar", "bn", "gu", "it", "ta", "fr", "lt", "zh", "tr", "fa", "hu",
            "so", "uk", "bg", "ru", "cy");

    record Person(
            UUID id,
            long version,
            @Nullable String displayName,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String preferredName,
            @Nullable String pronouns,
            @Nullable String birthDate,
            @Nullable String nhsNumber,
            @Nullable String nhsNumberStatus,
            @Nullable String phone,
            List<Telecom> telecoms,
            @Nullable String postcode,
            List<Address> addresses,
            boolean noFixedAbode,
            GpRegistration gpRegistration,
            @Nullable String language,
            boolean interpreterNeeded,
            List<String> formats,
            @Nullable SafeContact safeContact,
            @Nullable String matchState,
            boolean restricted,
            @Nullable Life life) {

        /// As people read it aloud: three, three and four digits.
        public @Nullable String nhsNumberInGroups() {
            return nhsNumber == null || nhsNumber.length() != 10
                    ? nhsNumber
                    : nhsNumber.substring(0, 3) + " " + nhsNumber.substring(3, 6) + " " + nhsNumber.substring(6);
        }
    }

    List<String> TELECOM_KINDS = List.of("MOBILE", "HOME", "WORK", "EMAIL");

    List<String> ADDRESS_USES = List.of("MAIN", "TEMPORARY", "CORRESPONDENCE");

    /// One number or e-mail address; the first of a list is liked best.
    record Telecom(@Nullable String kind, @Nullable String value) {}

    record Address(
            @Nullable String use,
            List<String> lines,
            @Nullable String postcode) {

        /// As it is written in a box, a line each.
        public String text() {
            return String.join("\n", lines);
        }

        public String inOneLine() {
            return Stream.concat(lines.stream(), Stream.ofNullable(postcode)).collect(Collectors.joining(", "));
        }
    }

    /// Whether somebody has a GP practice, and which.
    ///
    /// @param standing `NOT_ASKED`, `REGISTERED`, `NOT_REGISTERED` or `DECLINED`
    record GpRegistration(
            @Nullable String standing,
            @Nullable String odsCode,
            @Nullable String name) {

        public boolean isRegistered() {
            return "REGISTERED".equals(standing);
        }

        /// The practice as far as it is known.
        public String practice() {
            return Stream.of(name, odsCode).filter(Objects::nonNull).collect(Collectors.joining(", "));
        }
    }

    /// Whether they live, as far as is known.
    ///
    /// @param state `LIVING`, `REPORTED_DEAD` by one worker, or `DEAD` by the word of two
    record Life(
            String state, @Nullable String diedOn, @Nullable String reportedBy) {

        public boolean isLiving() {
            return state.equals("LIVING");
        }

        public boolean isConfirmed() {
            return state.equals("DEAD");
        }
    }

    List<String> ETHNICITIES = List.of(
            "WHITE_BRITISH",
            "WHITE_IRISH",
            "WHITE_OTHER",
            "MIXED_WHITE_AND_BLACK_CARIBBEAN",
            "MIXED_WHITE_AND_BLACK_AFRICAN",
            "MIXED_WHITE_AND_ASIAN",
            "MIXED_OTHER",
            "ASIAN_INDIAN",
            "ASIAN_PAKISTANI",
            "ASIAN_BANGLADESHI",
            "ASIAN_OTHER",
            "BLACK_CARIBBEAN",
            "BLACK_AFRICAN",
            "BLACK_OTHER",
            "CHINESE",
            "OTHER",
            "DECLINED");

    /// What somebody said of themselves; absent where nobody has asked.
    record Equality(
            long version,
            @Nullable String ethnicity,
            @Nullable String disability,
            @Nullable String caring,
            @Nullable String saidTo,
            @Nullable Instant saidAt) {}

    record EqualityAnswers(
            @Nullable String ethnicity,
            @Nullable String disability,
            @Nullable String caring) {}

    record Death(@Nullable String diedOn, @Nullable String because) {}

    record Because(@Nullable String because) {}

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
            @Nullable String preferredName,
            @Nullable String pronouns,
            @Nullable String birthDate,
            @Nullable String nhsNumber,
            List<Telecom> telecoms,
            List<Address> addresses,
            boolean noFixedAbode,
            GpRegistration gpRegistration,
            @Nullable String language,
            boolean interpreterNeeded,
            List<String> formats,
            @Nullable String because) {}

    /// What a worker wants of the national service.
    ///
    /// @param needed false where somebody has no number and needs none
    record Trace(boolean needed, @Nullable String because) {}

    List<String> FACTS = List.of("TELECOMS", "HOME", "GP_REGISTRATION", "NAME", "BIRTH_DATE");

    /// What others say should be another in somebody's record, the open ones first.
    record Proposals(UUID personId, List<Proposal> proposals) {

        public List<Proposal> open() {
            return proposals.stream().filter(one -> one.answer() == null).toList();
        }

        public List<Proposal> answered() {
            return proposals.stream().filter(one -> one.answer() != null).toList();
        }
    }

    /// One fact that somebody says should be another.
    ///
    /// @param outdated whether the record says something else by now, so that it takes no yes
    record Proposal(
            UUID id,
            long version,
            String fact,
            List<FieldChange> changes,
            String because,
            String by,
            @Nullable String organisation,
            Instant at,
            boolean outdated,
            @Nullable AnswerGiven answer) {}

    record FieldChange(
            String field, @Nullable String was, @Nullable String is) {}

    record AnswerGiven(boolean yes, String how, String to, Instant at) {}

    /// One fact as it should be; the fields of the others are left out.
    record NewProposal(
            String fact,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String birthDate,
            @Nullable List<Telecom> telecoms,
            @Nullable List<Address> addresses,
            @Nullable Boolean noFixedAbode,
            @Nullable GpRegistration gpRegistration,
            @Nullable String because) {}

    record ProposalAnswer(@Nullable String answer, @Nullable String how) {}

    /// One field of a change of somebody's record.
    record Change(
            UUID id,
            Instant at,
            String by,
            @Nullable String because,
            String field,
            @Nullable String was,
            @Nullable String is) {}
}
