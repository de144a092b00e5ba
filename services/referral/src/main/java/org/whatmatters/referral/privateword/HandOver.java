package org.whatmatters.referral.privateword;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.FieldError;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Secret;
import org.whatmatters.referral.calendar.WorkingDays;
import org.whatmatters.referral.draft.Drafts;
import org.whatmatters.referral.form.AnswerCheck;
import org.whatmatters.referral.form.Answers;
import org.whatmatters.referral.form.Forms;

/// Hands the officer's phone to the person: what they answer needs the secret of that moment, and nothing else.
@Component
class HandOver {

    /// The four questions.
    static final String FORM = "private";

    private final PrivateWords privateWords;
    private final Drafts drafts;
    private final Forms forms;
    private final RandomGenerator random;
    private final Clock clock;

    HandOver(PrivateWords privateWords, Drafts drafts, Forms forms, RandomGenerator random, Clock clock) {
        this.privateWords = privateWords;
        this.drafts = drafts;
        this.forms = forms;
        this.random = random;
        this.clock = clock;
    }

    record Begun(Secret secret, Instant until) {}

    /// From a draft of the team that is saved.
    Begun begin(UUID draft, Actor.Staff officer) {
        drafts.mustBeOpen(draft, officer);
        var now = clock.instant();
        var secret = Secret.draw(random);
        privateWords.begin(draft, secret, officer, now);
        return new Begun(secret, now.plus(PrivateWords.GOOD_FOR));
    }

    boolean isDone(UUID draft, Actor.Staff officer) {
        return privateWords.isAnswered(draft, officer);
    }

    /// @throws NotFound where the secret is not good, or not any more
    void answer(Secret secret, int formVersion, Answers answers) {
        var form = forms.find(FORM, formVersion)
                .orElseThrow(() -> Invalid.field("/formVersion", "UNKNOWN_FORM", "There is no such form."));
        var now = clock.instant();
        var faults = new AnswerCheck(forms.everyKey(), WorkingDays.dayOf(now)).faults(form, answers);
        if (!faults.isEmpty()) {
            throw new Invalid(faults.stream()
                    .map(fault -> new FieldError("/answers/" + fault.key(), fault.code(), fault.message()))
                    .toList());
        }
        if (!privateWords.answer(secret, formVersion, answers, now)) {
            throw new NotFound();
        }
    }
}
