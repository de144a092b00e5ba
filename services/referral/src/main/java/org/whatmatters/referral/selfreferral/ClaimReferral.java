package org.whatmatters.referral.selfreferral;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.Conflict;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.referral.access.Basis;

/// Somebody signed in says that a referral made without an account is theirs. A code may be in the hands of a helper or
/// a partner, so it is one word and makes nothing theirs: it has those asked who work with the two records.
@Component
class ClaimReferral {

    private final Claims claims;
    private final ClaimAnnouncements announcements;
    private final Audit audit;
    private final Clock clock;

    ClaimReferral(Claims claims, ClaimAnnouncements announcements, Audit audit, Clock clock) {
        this.claims = claims;
        this.announcements = announcements;
        this.audit = audit;
        this.clock = clock;
    }

    /// What somebody is told, and no more.
    enum Outcome {
        /// It is among their own already: it was found out who they are.
        YOURS,
        /// Somebody makes sure first.
        TO_BE_CONFIRMED
    }

    /// @throws Invalid where the code is mistyped, too old or used by somebody else, all said alike
    /// @throws Conflict where it is not known yet who is signed in
    Outcome claim(String typed, Actor.Person person) {
        var now = clock.instant();
        var record = claims.recordOf(person.subject())
                .orElseThrow(
                        () -> new Conflict(
                                "no-record-yet",
                                "We do not know yet who you are, so we cannot look for it. Ring the team and say your reference."));
        var code = ClaimCode.parse(typed).orElseThrow(ClaimReferral::unknown);
        var claimable = claims.hold(code, now).orElseThrow(ClaimReferral::unknown);
        if (claimable.claimedBy() != null && !claimable.claimedBy().equals(person.subject())) {
            throw unknown();
        }
        audit.granted(person, "claim own referral", List.of(record), Basis.SELF.name());
        var outcome = claims.isTheSamePerson(claimable.personId(), person.subject())
                ? Outcome.YOURS
                : Outcome.TO_BE_CONFIRMED;
        if (claimable.claimedBy() == null) {
            claims.claimed(code, person.subject(), now);
            tell(outcome, claimable, record);
        }
        return outcome;
    }

    private void tell(Outcome outcome, Claims.Claimable claimable, UUID record) {
        if (outcome == Outcome.TO_BE_CONFIRMED) {
            announcements.claimed(
                    claimable.referralId(), claimable.personId(), claimable.version(), record, clock.instant());
        }
    }

    private static Invalid unknown() {
        return Invalid.field(
                "/code",
                "UNKNOWN_CODE",
                "We do not know this code. It may be mistyped, more than 90 days old, or used before.");
    }
}
