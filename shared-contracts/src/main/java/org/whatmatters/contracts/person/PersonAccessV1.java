package org.whatmatters.contracts.person;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The whole access state of one person: every value replaces the one before.
///
/// @param restricted whether nobody but the person and the named may see them, whatever else they are to them
/// @param named subjects of the workers who may see somebody restricted, as far as their relationship goes
/// @param agreements what the person answered, one for each organisation they were asked about
/// @param overrides who was let in for a while without having been asked for the person's agreement
/// @param proxies whom the person, or who decides for them, lets help them
/// @param subjectAccesses officers who may ask for all that is held on the person, each for an order that stands
/// @param narrowedIn the version in which something was last taken away from somebody; 0 while nothing ever was. A
///     service that learns of a later one than it knew says so ([AccessConfirmedV1])
public record PersonAccessV1(
        UUID personId,
        List<Relationship> relationships,
        List<Account> accounts,
        boolean restricted,
        List<UUID> named,
        List<Agreement> agreements,
        List<LetIn> overrides,
        List<Proxy> proxies,
        List<SubjectAccess> subjectAccesses,
        long narrowedIn,
        long version) {

    public static final String TYPE = "org.whatmatters.person.access-determined.v1";

    /// Of somebody who was asked nothing, and from whom nobody was kept so far.
    public PersonAccessV1(
            UUID personId,
            List<Relationship> relationships,
            List<Account> accounts,
            boolean restricted,
            List<UUID> named,
            long version) {
        this(personId, relationships, accounts, restricted, named, List.of(), List.of(), List.of(), 0, version);
    }

    /// Of somebody for whom no copy of what is held was ordered.
    public PersonAccessV1(
            UUID personId,
            List<Relationship> relationships,
            List<Account> accounts,
            boolean restricted,
            List<UUID> named,
            List<Agreement> agreements,
            List<LetIn> overrides,
            List<Proxy> proxies,
            long narrowedIn,
            long version) {
        this(
                personId,
                relationships,
                accounts,
                restricted,
                named,
                agreements,
                overrides,
                proxies,
                List.of(),
                narrowedIn,
                version);
    }

    /// An organisation's tie to the person.
    ///
    /// @param kind `REFERRER`, `HOST`, `PROVIDER` or `BUDGET_HOLDER`
    /// @param until after this nothing may be read; once it is set, nothing may be written. Absent while the tie
    ///     lasts
    public record Relationship(
            UUID organisationId,
            String kind,
            Instant from,
            @Nullable Instant until) {}

    /// A sign-in that acts for the person.
    ///
    /// @param subject at the sign-in service
    /// @param kind `SELF`
    public record Account(UUID subject, String kind) {}

    /// What the person agreed to with one organisation. What was not asked is absent; what is no word known is a no.
    ///
    /// @param headings what it may read: the headings of About Me, and `PLAN`
    /// @param feedback `YES` or `NO`: whether it may hear how it goes after it referred them
    /// @param texts `YES` or `NO`: whether it may have texts sent to them
    /// @param until from then on every yes is none; absent where it is to last
    public record Agreement(
            UUID organisationId,
            List<String> headings,
            @Nullable String feedback,
            @Nullable String texts,
            @Nullable Instant until) {}

    /// That somebody was let in without the person's agreement.
    ///
    /// @param subject the one worker it lets in; absent where it lets in the organisation
    /// @param headings what may be read; absent for everything
    /// @param until from then on nothing
    public record LetIn(
            UUID id,
            UUID organisationId,
            @Nullable UUID subject,
            @Nullable List<String> headings,
            Instant until) {}

    /// Somebody who helps the person, with an account of their own.
    ///
    /// @param subject at the sign-in service
    /// @param name as they proved it when they signed in
    /// @param headings what they may read: the headings of About Me, and `PLAN`
    /// @param scopes what else they may do: `WRITE_ABOUT_ME`, `SEE_REFERRALS`, `SEE_BUDGET`
    /// @param until from then on nothing
    public record Proxy(UUID subject, String name, List<String> headings, List<String> scopes, Instant until) {}

    /// That an officer assembles a copy of all that is held on the person.
    ///
    /// @param subject of the officer, at the sign-in service
    /// @param until from then on nothing
    public record SubjectAccess(UUID orderId, UUID subject, Instant until) {}
}
