package org.whatmatters.referral.lifecycle.application;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.WorkerId;

/// The team that sent the referral answers what it was asked.
@Component
public class AnswerQuestion {

    private final ReferralDesk desk;
    private final Questions questions;
    private final Clock clock;

    AnswerQuestion(ReferralDesk desk, Questions questions, Clock clock) {
        this.desk = desk;
        this.questions = questions;
        this.clock = clock;
    }

    public void answer(ReferralId id, String answer, Actor.Staff referrer) {
        var now = clock.instant();
        desk.changeSent(id, referrer, referral -> referral.giveInformation(now));
        questions.answer(id, answer, new WorkerId(referrer.subject()), now);
    }
}
