package org.whatmatters.referral.lifecycle.application;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.referral.lifecycle.WorkerId;
import org.whatmatters.referral.projection.Organisations;

/// To whom a person said something on the phone: whoever writes it down, or a colleague of theirs.
@Component
public class SaidTo {

    private final Organisations organisations;

    SaidTo(Organisations organisations) {
        this.organisations = organisations;
    }

    /// Whoever it was.
    ///
    /// @param colleague absent where it was the writer
    public WorkerId whom(@Nullable UUID colleague, Actor.Staff writer) {
        if (colleague != null
                && !colleague.equals(writer.subject())
                && !organisations.isColleague(writer.organisationId(), colleague)) {
            throw Invalid.field("/saidTo", "NOT_A_COLLEAGUE", "Choose somebody of your own team.");
        }
        return new WorkerId(colleague == null ? writer.subject() : colleague);
    }
}
