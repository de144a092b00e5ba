package org.whatmatters.referral.lifecycle.application;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Conflict;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.WorkerId;

/// The host asks the team that sent the referral something before it decides.
@Component
public class AskForInformation {

    private final ReferralDesk desk;
    private final Questions questions;
    private final Clock clock;

    AskForInformation(ReferralDesk desk, Questions questions, Clock clock) {
        this.desk = desk;
        this.questions = questions;
        this.clock = clock;
    }

    public void ask(ReferralId id, String question, Actor.Staff triager, ExpectedVersion expected) {
        var now = clock.instant();
        var by = new WorkerId(triager.subject());
        desk.change(id, triager, expected, referral -> {
            if (referral.referrer() == null) {
                throw new Conflict(
                        "nobody-to-ask", "They asked for support themselves: get in touch with them instead.");
            }
            return referral.askForInformation(by, now);
        });
        questions.ask(id, question, by, now);
    }
}
