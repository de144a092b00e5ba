package org.whatmatters.referral.mine;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whatmatters.platform.fence.Fence;
import org.whatmatters.referral.amendment.Amendment;
import org.whatmatters.referral.amendment.AmendmentState.TakenOn;
import org.whatmatters.referral.amendment.Amendments;
import org.whatmatters.referral.amendment.Changed;
import org.whatmatters.referral.fence.ReferralErrand;
import org.whatmatters.referral.form.FormDefinition;

/// What was changed in somebody's form after it was sent, as far as it is theirs to read without anybody looking at it
/// first.
@Component
class MyChanges {

    /// What the person said, wished for or agreed. All else is what others saw, feared or were told; it may be about
    /// somebody else or a danger, and goes to the person through subject access, where it is looked at first.
    private static final Set<String> THEIRS = Set.of(
            "needs",
            "ownWords",
            "goals",
            "preferredTimes",
            "goodTimes",
            "availableFrom",
            "communicationNeeds",
            "aids",
            "helpArranged",
            "supportAtSchool");

    /// A change that counts.
    ///
    /// @param byHost whether the host put it right; else the team that sent the form asked for it
    /// @param because absent where the change is also about what the person does not read here
    record Change(
            Instant at,
            boolean byHost,
            List<Changed> changes,
            @Nullable String because) {}

    private final Amendments amendments;
    private final Fence fence;

    MyChanges(Amendments amendments, Fence fence) {
        this.amendments = amendments;
        this.fence = fence;
    }

    /// The newest first. Ask only about a referral that was found as the person's own.
    List<Change> of(UUID referral) {
        return fence.asTheServiceFor(ReferralErrand.SHOW_CHANGES, () -> {
            var log = amendments.log(referral);
            if (log.isEmpty()) {
                return List.of();
            }
            var form = amendments.written(referral).form();
            return log.stream()
                    .flatMap(logged -> change(logged.amendment(), form))
                    .toList();
        });
    }

    static Stream<Change> change(Amendment amendment, FormDefinition form) {
        if (!(amendment.state() instanceof TakenOn taken)) {
            return Stream.empty();
        }
        var all = Changed.of(amendment, form);
        var theirs =
                all.stream().filter(changed -> THEIRS.contains(changed.key())).toList();
        var because = theirs.size() == all.size() ? amendment.reason() : null;
        return theirs.isEmpty()
                ? Stream.empty()
                : Stream.of(new Change(taken.at(), amendment.side() == Amendment.Side.HOST, theirs, because));
    }
}
