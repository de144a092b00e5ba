package org.whatmatters.contracts.organisation;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A partner organisation as the others need it: its kind, what it may be told back, whom it serves as a host, and its
/// workers.
///
/// @param partOf the organisation that it is part of: of a practice its network; absent where it is part of none
/// @param feedbackLevel 0 nothing to 6 everything: how much of a referral it is told back at most
/// @param agreementFrom when its sharing agreement begins: before it nobody is referred by it or to it; absent where
///     none was put down
/// @param agreementUntil when its sharing agreement ends: from then on nobody is referred by it or to it; absent where
///     none was put down
/// @param working when it works and after how long it acts; absent where it keeps to what is usual
public record OrganisationProfileV1(
        UUID organisationId,
        String alias,
        String name,
        String kind,
        @Nullable String odsCode,
        @Nullable UUID partOf,
        int feedbackLevel,
        @Nullable Host host,
        List<Member> members,
        @Nullable Instant agreementFrom,
        @Nullable Instant agreementUntil,
        @Nullable Working working,
        long version) {

    public static final String TYPE = "org.whatmatters.organisation.profile-recorded.v1";

    /// Of one that is part of no other.
    public OrganisationProfileV1(
            UUID organisationId,
            String alias,
            String name,
            String kind,
            @Nullable String odsCode,
            int feedbackLevel,
            @Nullable Host host,
            List<Member> members,
            @Nullable Instant agreementFrom,
            @Nullable Instant agreementUntil,
            @Nullable Working working,
            long version) {
        this(
                organisationId,
                alias,
                name,
                kind,
                odsCode,
                null,
                feedbackLevel,
                host,
                members,
                agreementFrom,
                agreementUntil,
                working,
                version);
    }

    /// Of one that keeps to the usual hours and days.
    public OrganisationProfileV1(
            UUID organisationId,
            String alias,
            String name,
            String kind,
            @Nullable String odsCode,
            int feedbackLevel,
            @Nullable Host host,
            List<Member> members,
            @Nullable Instant agreementFrom,
            @Nullable Instant agreementUntil,
            long version) {
        this(
                organisationId,
                alias,
                name,
                kind,
                odsCode,
                feedbackLevel,
                host,
                members,
                agreementFrom,
                agreementUntil,
                null,
                version);
    }

    /// Of one whose sharing agreement has begun, or was not put down.
    public OrganisationProfileV1(
            UUID organisationId,
            String alias,
            String name,
            String kind,
            @Nullable String odsCode,
            int feedbackLevel,
            @Nullable Host host,
            List<Member> members,
            @Nullable Instant agreementUntil,
            long version) {
        this(organisationId, alias, name, kind, odsCode, feedbackLevel, host, members, null, agreementUntil, version);
    }

    /// Whom the organisation serves as a host of link work, coaching or care co-ordination.
    ///
    /// @param practices ODS codes of the GP practices
    /// @param networks ids of the primary care networks; absent where it serves none as a whole
    /// @param postcodeSectors parts of districts, such as XW1 1: the outward half and the first digit of the inward
    ///     one; absent where it serves none
    /// @param postcodeDistricts outward halves of postcodes
    /// @param defaultHost takes whom nobody else serves
    public record Host(
            List<String> capabilities,
            List<String> practices,
            @Nullable List<UUID> networks,
            @Nullable List<String> postcodeSectors,
            List<String> postcodeDistricts,
            boolean defaultHost) {

        /// One that serves no part of a district by itself.
        public Host(
                List<String> capabilities,
                List<String> practices,
                @Nullable List<UUID> networks,
                List<String> postcodeDistricts,
                boolean defaultHost) {
            this(capabilities, practices, networks, null, postcodeDistricts, defaultHost);
        }

        /// One that serves no network as a whole.
        public Host(
                List<String> capabilities,
                List<String> practices,
                List<String> postcodeDistricts,
                boolean defaultHost) {
            this(capabilities, practices, null, postcodeDistricts, defaultHost);
        }
    }

    /// A worker of the organisation.
    ///
    /// @param subject at the sign-in service
    /// @param roles in kebab case, as the organisation's groups are called
    /// @param email where the sign-in service has made sure that it is theirs; absent where it has not
    public record Member(
            UUID subject,
            String name,
            List<String> roles,
            @Nullable String email) {

        /// One whose address is not known.
        public Member(UUID subject, String name, List<String> roles) {
            this(subject, name, roles, null);
        }
    }

    /// When the organisation works, and after how long it acts.
    ///
    /// @param hours of each day of the week on which it works, bank holidays apart
    /// @param phone that partners may ring
    /// @param nudgeDays working days after which whoever was offered somebody is reminded
    /// @param tellDays after which the worker and the person are told that nobody answered
    /// @param returnDays after which the offer goes back
    /// @param authorHours after which whoever began a form is reminded of it
    /// @param leadHours after which whoever leads the team is
    /// @param purgeDays after which it is thrown away
    /// @param checkInWeeks after which somebody who waits is asked how they are
    /// @param remindersByEmail false where its workers are not to be reminded by e-mail; absent: they are
    public record Working(
            List<Hours> hours,
            @Nullable String phone,
            int nudgeDays,
            int tellDays,
            int returnDays,
            int authorHours,
            int leadHours,
            int purgeDays,
            int checkInWeeks,
            @Nullable Boolean remindersByEmail) {

        /// Of one whose workers are reminded by e-mail.
        public Working(
                List<Hours> hours,
                @Nullable String phone,
                int nudgeDays,
                int tellDays,
                int returnDays,
                int authorHours,
                int leadHours,
                int purgeDays,
                int checkInWeeks) {
            this(hours, phone, nudgeDays, tellDays, returnDays, authorHours, leadHours, purgeDays, checkInWeeks, null);
        }
    }

    /// Of one day of the week, on London's clocks.
    public record Hours(DayOfWeek weekday, LocalTime opens, LocalTime closes) {}
}
