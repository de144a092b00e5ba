package org.whatmatters.person.subjectaccess;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.whatmatters.platform.web.Actor;

/// That it is the person who asks, and that nobody makes them.
///
/// @param spokenAlone whether somebody talked to them with nobody else there, by telephone or face to face
/// @param note such as what was agreed in the safe talk
record SafetyCheck(
        IdentityHow identityHow,
        boolean spokenAlone,
        MadeToAsk madeToAsk,
        @Nullable String note,
        By by,
        Instant at) {

    /// A check without who made it and when.
    record Made(
            IdentityHow identityHow,
            boolean spokenAlone,
            MadeToAsk madeToAsk,
            @Nullable String note) {

        SafetyCheck by(Actor.Staff officer, Instant at) {
            return new SafetyCheck(identityHow, spokenAlone, madeToAsk, note, By.of(officer), at);
        }
    }

    /// How it is known who asks.
    enum IdentityHow {
        SIGNED_IN,
        KNOWN_TO_A_WORKER,
        DOCUMENT_SEEN,
        RUNG_BACK
    }

    /// What the person said when they were asked whether somebody makes them ask.
    enum MadeToAsk {
        NO,
        YES,
        NOT_ASKED
    }

    /// A partner who controls somebody asks for exactly this copy: a no counts only where it was said alone.
    boolean isClear() {
        return spokenAlone && madeToAsk == MadeToAsk.NO;
    }
}
