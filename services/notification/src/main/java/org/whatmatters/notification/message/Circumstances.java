package org.whatmatters.notification.message;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whatmatters.notification.people.Reach;

/// All that the gate looks at besides the message.
///
/// @param reach null while no profile has come
/// @param refused the person said no to texts from the organisation that this one is for
/// @param stopped the person texted STOP from this number
/// @param numberFailed the network said that the number is gone
/// @param lately when messages went to this person or phone in the last days, oldest first
/// @param toAGroup the phone is one with which a group answers offers
public record Circumstances(
        @Nullable Reach reach,
        boolean refused,
        boolean stopped,
        boolean numberFailed,
        List<Instant> lately,
        boolean toAGroup) {

    /// Of somebody's own phone.
    public Circumstances(
            @Nullable Reach reach, boolean refused, boolean stopped, boolean numberFailed, List<Instant> lately) {
        this(reach, refused, stopped, numberFailed, lately, false);
    }
}
