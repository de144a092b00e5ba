package org.whatmatters.directory.newgroup.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.whatmatters.directory.listing.Days;
import org.whatmatters.directory.newgroup.Case;
import org.whatmatters.directory.newgroup.DropReason;
import org.whatmatters.directory.newgroup.IllegalStep;
import org.whatmatters.directory.newgroup.NewGroup;
import org.whatmatters.directory.newgroup.NewGroupId;
import org.whatmatters.directory.newgroup.NotReady;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.FieldError;
import org.whatmatters.platform.web.IllegalState;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.StaleVersion;

/// A community builder takes a group a step further, or gives it up.
@Component
public class TakeGroupFurther {

    private final NewGroups groups;
    private final Clock clock;

    TakeGroupFurther(NewGroups groups, Clock clock) {
        this.groups = groups;
        this.clock = clock;
    }

    /// Which group, for whom, and in which version they have read it.
    public record Opened(NewGroupId id, UUID organisation, ExpectedVersion expected) {}

    public NewGroup plan(Opened opened, Case plan) {
        return step(opened, (group, at) -> group.plan(plan, at));
    }

    public NewGroup ready(Opened opened) {
        return step(opened, NewGroup::ready);
    }

    public NewGroup launch(Opened opened) {
        return step(opened, (group, at) -> group.launch(LocalDate.ofInstant(at, Days.LONDON), at));
    }

    public NewGroup drop(Opened opened, DropReason reason) {
        return step(opened, (group, at) -> group.drop(reason, at));
    }

    private NewGroup step(Opened opened, BiFunction<NewGroup, Instant, NewGroup> step) {
        var known = groups.find(opened.id(), opened.organisation()).orElseThrow(NotFound::new);
        opened.expected().mustBe(known.version());
        var next = take(step, known);
        if (!groups.save(next)) {
            throw new StaleVersion();
        }
        return next;
    }

    private NewGroup take(BiFunction<NewGroup, Instant, NewGroup> step, NewGroup known) {
        try {
            return step.apply(known, clock.instant());
        } catch (IllegalStep illegal) {
            throw new IllegalState(illegal.state(), illegal.step());
        } catch (NotReady notReady) {
            throw new Invalid(
                    notReady.missing().stream().map(TakeGroupFurther::fault).toList());
        }
    }

    private static FieldError fault(Case.Part missing) {
        return switch (missing) {
            case INTERESTED ->
                new FieldError("/interested", "required", "At least two people have to be interested first.");
            case VENUE -> new FieldError("/venue", "required", "Say where it meets.");
            case GRANT -> new FieldError("/grantPence", "required", "Say what it costs to begin, or 0.");
            case RISKS ->
                new FieldError(
                        "/risksAssessedOn", "required", "Think through what could go wrong there, and say when.");
            case LAUNCH ->
                new FieldError(
                        "/launchOn",
                        "required",
                        "Set the first day, not before the day on which the risks were thought through.");
        };
    }
}
