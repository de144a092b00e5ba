package org.whatmatters.person.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.person.agreement.Agreement.GivenBy;
import org.whatmatters.person.agreement.Agreement.Question;
import org.whatmatters.person.circle.Around.Answer;
import org.whatmatters.person.circle.Heading;
import org.whatmatters.person.circle.Relationship;
import org.whatmatters.person.record.How;

/// All that a person agreed to, and in which words they are asked.
///
/// @param history what was said, newest first
/// @param stillBeingTold the services that have not yet confirmed what was taken away last
record AgreementsResponse(
        long version,
        Wording wording,
        List<OrganisationResponse> organisations,
        List<SpokenResponse> history,
        List<String> stillBeingTold) {

    /// One organisation around the person.
    ///
    /// @param standing what it is to the person: `REFERRER`, `HOST`, `PROVIDER`, `BUDGET_HOLDER`
    /// @param questions what is asked about it: `READ`, `FEEDBACK`, `TEXTS`
    /// @param agreement absent where nobody has asked
    record OrganisationResponse(
            UUID organisationId,
            @Nullable String name,
            @Nullable String kind,
            List<Relationship.Kind> standing,
            List<Question> questions,
            @Nullable LawfulBasis lawfulBasis,
            @Nullable SaidResponse agreement) {

        /// What is said about whoever referred the person is not for everybody.
        OrganisationResponse withoutFeedback() {
            return new OrganisationResponse(
                    organisationId,
                    name,
                    kind,
                    standing,
                    questions,
                    lawfulBasis,
                    agreement == null ? null : agreement.withoutFeedback());
        }

        static OrganisationResponse of(Recipient recipient) {
            return new OrganisationResponse(
                    recipient.organisation(),
                    recipient.name(),
                    recipient.kind(),
                    recipient.standing().stream().sorted().toList(),
                    recipient.questions().stream().sorted().toList(),
                    LawfulBasis.of(recipient.kind()).orElse(null),
                    Optional.ofNullable(recipient.agreement())
                            .map(SaidResponse::of)
                            .orElse(null));
        }
    }

    /// What was said about an organisation at one time.
    ///
    /// @param until the last day on which a yes counts
    /// @param saidTo the name of whoever put it down
    record SaidResponse(
            List<Heading> headings,
            @Nullable Answer feedback,
            @Nullable Answer texts,
            @Nullable LocalDate until,
            int wording,
            GivenBy givenBy,
            @Nullable String authority,
            How how,
            String saidTo,
            Instant saidAt) {

        SaidResponse withoutFeedback() {
            return new SaidResponse(headings, null, texts, until, wording, givenBy, authority, how, saidTo, saidAt);
        }

        static SaidResponse of(Agreement agreement) {
            var said = agreement.said();
            var giving = agreement.giving();
            return new SaidResponse(
                    said.headings().stream().sorted().toList(),
                    said.feedback(),
                    said.texts(),
                    said.until(),
                    agreement.wording(),
                    giving.by(),
                    giving.authority(),
                    giving.how(),
                    agreement.heardBy().name(),
                    agreement.at());
        }
    }

    /// @param name of the organisation
    record SpokenResponse(UUID organisationId, @Nullable String name, SaidResponse said) {

        static SpokenResponse of(Agreements.Spoken spoken) {
            return new SpokenResponse(
                    spoken.agreement().organisation(), spoken.name(), SaidResponse.of(spoken.agreement()));
        }
    }
}
