package org.whatmatters.person.proxy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whatmatters.person.proxy.Proxy.Grant;
import org.whatmatters.person.record.How;
import org.whatmatters.person.record.PartialDate;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.FieldError;

/// Who is to help a person, as somebody sends it, and what is wrong with it.
///
/// @param how absent on the person's own page
record Naming(
        String name,
        Kind kind,
        @Nullable String authority,
        Grant grant,
        boolean looksAfter,
        @Nullable How how) {

    /// All that is wrong with it, for a person who was born then.
    ///
    /// @param cannotDecide whether it was found that the person cannot decide who sees what
    List<FieldError> faults(Actor actor, @Nullable PartialDate born, boolean cannotDecide, LocalDate today) {
        var faults = new ArrayList<FieldError>(faults(grant, kind, today));
        if (actor instanceof Actor.Person && kind != Kind.HELPER) {
            faults.add(new FieldError(
                    "/kind",
                    "NOT_FOR_THE_PERSON",
                    "Ask your worker to put this down: somebody has to see the papers."));
        } else if (kind.needsAuthority() != (authority != null)) {
            faults.add(new FieldError(
                    "/authority",
                    "CONDITIONAL_FIELD_MUST_BE_SET",
                    "Say what you have seen that gives them the right, and nothing where the person just wants it."));
        }
        if (kind == Kind.PARENT
                && born != null
                && !born.turnsForCertain(Kind.AGE_OF_OWN_WORD).isAfter(today)) {
            faults.add(
                    new FieldError("/kind", "TOO_OLD_FOR_A_PARENT", "From 16 on a young person says who helps them."));
        }
        if (kind.needsThatThePersonCannotDecide() && !cannotDecide) {
            faults.add(new FieldError(
                    "/kind",
                    "FINDING_NEEDED",
                    "This right holds only while they cannot decide who sees what. Put down first why they cannot, or"
                            + " ask them."));
        }
        faults.addAll(faults(how, actor));
        return faults;
    }

    /// What is wrong with giving this to somebody of a kind.
    static List<FieldError> faults(Grant grant, Kind kind, LocalDate today) {
        var faults = new ArrayList<FieldError>();
        if (!kind.mayBeGiven(grant.headings())) {
            faults.add(new FieldError("/headings", "NOT_FOR_THIS_KIND", "They have no right to read this."));
        }
        if (!kind.mayDo(grant.scopes())) {
            faults.add(new FieldError("/scopes", "NOT_FOR_THIS_KIND", "They have no right to do this."));
        } else if (grant.writesWhatItDoesNotSee()) {
            faults.add(new FieldError(
                    "/scopes", "NEEDS_ALL_OF_ABOUT_ME", "Who writes About Me with somebody has to see all of it."));
        }
        if (!grant.until().isAfter(today) || grant.until().isAfter(today.plusMonths(kind.longest()))) {
            faults.add(new FieldError(
                    "/until",
                    "DATE_OUT_OF_RANGE",
                    "Give a day after today and at most %d months from now.".formatted(kind.longest())));
        }
        return faults;
    }

    /// What is wrong with how it was said: a worker says it, the person does not.
    static List<FieldError> faults(@Nullable How how, Actor actor) {
        return switch (actor) {
            case Actor.Staff _
            when how == null || how == How.OWN_PAGE ->
                List.of(new FieldError("/how", "REQUIRED", "Say how you were told."));
            case Actor.Person _
            when how != null ->
                List.of(new FieldError("/how", "NOT_FOR_THE_PERSON", "On your own page nobody else says it."));
            case Actor.Staff _, Actor.Person _ -> List.of();
        };
    }
}
