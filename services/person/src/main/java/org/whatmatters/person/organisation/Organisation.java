package org.whatmatters.person.organisation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A partner organisation of the integrated care system.
///
/// @param alias its short name in tokens and addresses
/// @param charityNumber at the Charity Commission, the Scottish or the Northern Irish regulator
/// @param parent the organisation that it is a part of
/// @param domains of its people's e-mail addresses, such as `fire.example`
/// @param feedbackLevel 0 nothing to 6 everything: how much it may learn of what became of its referrals
/// @param host null where it receives no referrals
record Organisation(
        UUID id,
        String alias,
        String name,
        Kind kind,
        @Nullable String odsCode,
        @Nullable String charityNumber,
        @Nullable UUID parent,
        Tier tier,
        List<String> domains,
        int feedbackLevel,
        @Nullable Host host) {

    /// What sort of partner it is.
    enum Kind {
        ICB,
        GP_PRACTICE,
        PCN,
        PHARMACY,
        ACUTE,
        COMMUNITY,
        MENTAL_HEALTH,
        COUNCIL,
        FIRE,
        POLICE,
        JOBCENTRE,
        HOUSING_ASSOCIATION,
        /// A school or college that is an organisation of its own; others refer as a part of their council.
        SCHOOL,
        VCSE,
        LINK_WORKER_HOST
    }

    /// How much it learns of the people it works with.
    enum Tier {
        /// Whatever its relationship and the person's agreement open.
        FULL,
        /// For a small group without the Data Security and Protection Toolkit: a first name once it has accepted, and
        /// nobody can open more to it.
        INTRODUCTION
    }

    /// What a host can do for a person.
    enum Capability {
        LINK_WORK,
        COACHING,
        CO_ORDINATION
    }

    /// Which referrals it receives.
    ///
    /// @param practices ODS codes of the GP practices it serves
    /// @param networks ids of the primary care networks whose practices it serves
    /// @param postcodeSectors parts of districts it serves, such as XW1 1; each goes before its district
    /// @param postcodeDistricts districts it serves, such as XW1
    /// @param defaultHost whether it takes what no other host serves
    record Host(
            List<Capability> capabilities,
            List<String> practices,
            List<UUID> networks,
            List<String> postcodeSectors,
            List<String> postcodeDistricts,
            boolean defaultHost) {}

    /// Somebody who works there.
    ///
    /// @param roles names of the sign-in organisation's groups, such as `link-worker`
    /// @param email where the sign-in service has made sure that it is theirs
    record Member(
            UUID subject,
            String name,
            List<String> roles,
            @Nullable String email) {

        Member(UUID subject, String name, List<String> roles) {
            this(subject, name, roles, null);
        }

        /// In whichever order the roles stand, and wherever they are written to.
        boolean isSameAs(Member other) {
            return subject.equals(other.subject)
                    && name.equals(other.name)
                    && Set.copyOf(roles).equals(Set.copyOf(other.roles));
        }
    }
}
