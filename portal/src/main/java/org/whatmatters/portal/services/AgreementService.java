package org.whatmatters.portal.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/// What the portal asks of the person service about what people agree to.
@HttpExchange("/api/v1")
public interface AgreementService {

    /// What can be opened to an organisation, in the order in which it is read.
    List<String> HEADINGS = List.of(
            "WHAT_IS_MOST_IMPORTANT",
            "PEOPLE_IMPORTANT",
            "HOW_I_COMMUNICATE",
            "MY_WELLNESS",
            "PLEASE_DO_AND_DONT",
            "HOW_AND_WHEN_TO_SUPPORT",
            "ALSO_WORTH_KNOWING",
            "PLAN");

    @GetExchange("/people/{personId}/agreements")
    Agreements agreements(@PathVariable UUID personId);

    @PutExchange("/people/{personId}/agreements/{organisationId}")
    void say(
            @PathVariable UUID personId,
            @PathVariable UUID organisationId,
            @RequestBody Answers answers,
            Command command);

    /// Of somebody for whom the visitor may decide this.
    @GetExchange("/me/helping/{personId}/agreements")
    Agreements agreementsFor(@PathVariable UUID personId);

    @PutExchange("/me/helping/{personId}/agreements/{organisationId}")
    void sayFor(
            @PathVariable UUID personId,
            @PathVariable UUID organisationId,
            @RequestBody Answers answers,
            Command command);

    @GetExchange("/narrowings")
    Listed<Unconfirmed> unconfirmed(@RequestParam(required = false) @Nullable String after);

    /// All that a person agreed to.
    ///
    /// @param stillBeingTold the services that have not confirmed what was taken away last
    record Agreements(
            long version,
            Wording wording,
            List<Organisation> organisations,
            List<Spoken> history,
            List<String> stillBeingTold) {

        public Organisation about(UUID organisationId) {
            return organisations.stream()
                    .filter(one -> one.organisationId().equals(organisationId))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(404, Problem.UNKNOWN));
        }
    }

    record Wording(int version, String read, String feedback, String texts, String change) {}

    record Organisation(
            UUID organisationId,
            @Nullable String name,
            @Nullable String kind,
            List<String> standing,
            List<String> questions,
            @Nullable LawfulBasis lawfulBasis,
            @Nullable Said agreement) {

        public boolean isAsked(String question) {
            return questions.contains(question);
        }

        public List<String> headings() {
            return agreement == null ? List.of() : agreement.headings();
        }
    }

    record LawfulBasis(String article6, @Nullable String article9, String plain) {}

    record Said(
            List<String> headings,
            @Nullable String feedback,
            @Nullable String texts,
            @Nullable LocalDate until,
            String givenBy,
            @Nullable String authority,
            String how,
            String saidTo,
            Instant saidAt) {}

    record Spoken(UUID organisationId, @Nullable String name, Said said) {}

    /// What is said about an organisation.
    ///
    /// @param givenBy staff only, as `representativeId` and `how`
    record Answers(
            List<String> headings,
            @Nullable String feedback,
            @Nullable String texts,
            @Nullable String until,
            @Nullable Integer wording,
            @Nullable String givenBy,
            @Nullable String representativeId,
            @Nullable String how) {}

    record Unconfirmed(UUID id, Instant at, List<String> missing) {}
}
