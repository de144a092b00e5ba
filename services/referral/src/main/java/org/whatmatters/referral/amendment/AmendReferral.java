package org.whatmatters.referral.amendment;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.FieldError;
import org.whatmatters.platform.web.IllegalState;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.referral.access.Caller;
import org.whatmatters.referral.calendar.WorkingDays;
import org.whatmatters.referral.form.AnswerCheck;
import org.whatmatters.referral.form.Answers;
import org.whatmatters.referral.form.FormDefinition;
import org.whatmatters.referral.form.Forms;
import org.whatmatters.referral.lifecycle.IllegalTransition;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.WorkerId;
import org.whatmatters.referral.lifecycle.application.ReferralDesk;

/// The team that sent a form asks to have an answer changed, and the host decides; or the host puts one right itself.
/// Nothing that was made of the answers when they came changes with them: where it went, who was found to be meant.
@Component
public class AmendReferral {

    private final ReferralDesk desk;
    private final Amendments amendments;
    private final Forms forms;
    private final Clock clock;

    AmendReferral(ReferralDesk desk, Amendments amendments, Forms forms, Clock clock) {
        this.desk = desk;
        this.amendments = amendments;
        this.forms = forms;
        this.clock = clock;
    }

    /// What somebody wants to have changed, and why.
    public record Wanted(Answers becomes, String reason) {}

    /// The team asks.
    ///
    /// @param known all that the form says, as far as the team knows
    /// @param hearsOfAnEnd whether the team is told that a referral has ended: if not, it asks of that in vain and
    ///     is told the same
    public void ask(ReferralId id, Wanted wanted, Answers known, boolean hearsOfAnEnd, Actor.Staff referrer) {
        var now = clock.instant();
        desk.changeSent(id, referrer, referral -> hearsOfAnEnd ? referral.amend(now) : referral.note(now));
        var written = amendments.written(id.value());
        mustDo(written.form(), known, wanted.becomes(), now);
        var amendment =
                Amendment.asked(UuidCreator.getTimeOrderedEpoch(), written.now(), wanted.becomes(), wanted.reason());
        amendments.add(id, amendment, caller(referrer), now);
    }

    /// The host puts right what it has.
    void putRight(ReferralId id, ExpectedVersion expected, Wanted wanted, Actor.Staff worker) {
        var now = clock.instant();
        desk.change(id, worker, expected, referral -> referral.amend(now));
        var written = amendments.written(id.value());
        mustDo(written.form(), written.now(), wanted.becomes(), now);
        var by = new WorkerId(worker.subject());
        var amendment = Amendment.putRight(
                UuidCreator.getTimeOrderedEpoch(), written.now(), wanted.becomes(), wanted.reason(), by, now);
        if (amendment.changesNothing()) {
            throw Invalid.field("/answers", "NOT_CHANGED", "You have not changed any answer.");
        }
        amendments.add(id, amendment, caller(worker), now);
        amendments.rewrite(id, amendment.in(written.now()));
    }

    /// @throws IllegalState where it is decided already, or one of the answers has changed since it was asked
    void takeOn(ReferralId id, UUID amendment, ExpectedVersion expected, Actor.Staff worker) {
        var now = clock.instant();
        var written = held(id, expected, worker, now);
        var taken = decide(id, amendment, open -> open.takeOn(written.now(), new WorkerId(worker.subject()), now));
        mustDo(written.form(), written.now(), taken.becomes(), now);
        amendments.rewrite(id, taken.in(written.now()));
    }

    /// @throws IllegalState where it is decided already
    void decline(ReferralId id, UUID amendment, String because, ExpectedVersion expected, Actor.Staff worker) {
        var now = clock.instant();
        held(id, expected, worker, now);
        decide(id, amendment, open -> open.decline(because, new WorkerId(worker.subject()), now));
    }

    /// Nobody else changes the referral until the transaction ends.
    private Amendments.Written held(ReferralId id, ExpectedVersion expected, Actor.Staff worker, Instant now) {
        desk.change(id, worker, expected, referral -> referral.amend(now));
        return amendments.written(id.value());
    }

    private Amendment decide(ReferralId id, UUID amendment, Function<Amendment, Amendment> decision) {
        var open = amendments.find(id, amendment).orElseThrow(NotFound::new);
        try {
            var decided = decision.apply(open);
            amendments.decide(decided);
            return decided;
        } catch (IllegalTransition e) {
            throw new IllegalState(e.state(), e.action());
        }
    }

    private void mustDo(FormDefinition form, Answers now, Answers becomes, Instant at) {
        if (becomes.byKey().isEmpty()) {
            throw Invalid.field("/answers", "REQUIRED", "You have not changed any answer.");
        }
        var check = new AmendmentCheck(new AnswerCheck(forms.everyKey(), WorkingDays.dayOf(at)));
        List<FieldError> errors = new ArrayList<>();
        for (var fault : check.faults(form, now, becomes)) {
            var key = fault.key().replace("~", "~0").replace("/", "~1");
            errors.add(new FieldError("/answers/" + key, fault.code(), fault.message()));
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    private static Caller caller(Actor.Staff staff) {
        return new Caller(staff.organisationId(), staff.subject());
    }
}
