package org.whatmatters.referral.amendment;

import java.time.Instant;
import java.util.HashMap;
import java.util.UUID;
import org.whatmatters.referral.amendment.AmendmentState.Declined;
import org.whatmatters.referral.amendment.AmendmentState.Open;
import org.whatmatters.referral.amendment.AmendmentState.TakenOn;
import org.whatmatters.referral.form.Answer;
import org.whatmatters.referral.form.Answers;
import org.whatmatters.referral.lifecycle.IllegalTransition;
import org.whatmatters.referral.lifecycle.WorkerId;

/// A change of what was written in a form after it was sent.
///
/// @param was the answers to these questions when it was asked; what was left open is said to be empty
/// @param becomes what they shall be
public record Amendment(UUID id, Side side, Answers was, Answers becomes, String reason, AmendmentState state) {

    private static final Answer NOTHING = new Answer.Text("");

    /// Who wants it.
    public enum Side {
        REFERRER,
        HOST
    }

    /// The team that sent the form asks.
    ///
    /// @param now all that the form says
    public static Amendment asked(UUID id, Answers now, Answers becomes, String reason) {
        return new Amendment(id, Side.REFERRER, of(now, becomes), becomes, reason, new Open());
    }

    /// The host puts right what it has, which nobody has to decide.
    ///
    /// @param now all that the form says
    public static Amendment putRight(UUID id, Answers now, Answers becomes, String reason, WorkerId by, Instant at) {
        return new Amendment(id, Side.HOST, of(now, becomes), becomes, reason, new TakenOn(by, at));
    }

    /// Takes it on, unless one of the answers has changed since it was asked: whoever asked did not know that.
    ///
    /// @param now all that the form says
    public Amendment takeOn(Answers now, WorkerId by, Instant at) {
        mustBeOpen("take on");
        if (isOutOfDate(now)) {
            throw new IllegalTransition("out of date", "take on");
        }
        return new Amendment(id, side, was, becomes, reason, new TakenOn(by, at));
    }

    public Amendment decline(String because, WorkerId by, Instant at) {
        mustBeOpen("decline");
        return new Amendment(id, side, was, becomes, reason, new Declined(because, by, at));
    }

    /// Whether one of the answers is no longer what it was when this was asked.
    public boolean isOutOfDate(Answers now) {
        return was.byKey().entrySet().stream().anyMatch(old -> !isSame(old.getValue(), answer(now, old.getKey())));
    }

    /// All that the form says, with the new answers.
    ///
    /// @param now all that it says before
    public Answers in(Answers now) {
        return over(now, becomes);
    }

    /// Whether it would leave everything as it is.
    public boolean changesNothing() {
        return becomes.byKey().entrySet().stream()
                .allMatch(answer -> isSame(answer.getValue(), answer(was, answer.getKey())));
    }

    /// These answers, with others put over them. What is emptied is left out.
    public static Answers over(Answers now, Answers others) {
        var all = new HashMap<>(now.byKey());
        others.byKey().forEach((key, answer) -> {
            if (answer.isSilent()) {
                all.remove(key);
            } else {
                all.put(key, answer);
            }
        });
        return new Answers(all);
    }

    private void mustBeOpen(String action) {
        switch (state) {
            case Open _ -> {}
            case TakenOn _ -> throw new IllegalTransition("taken on", action);
            case Declined _ -> throw new IllegalTransition("declined", action);
        }
    }

    private static Answers of(Answers now, Answers questions) {
        var was = new HashMap<String, Answer>();
        questions.byKey().keySet().forEach(key -> was.put(key, answer(now, key)));
        return new Answers(was);
    }

    private static Answer answer(Answers answers, String key) {
        return answers.byKey().getOrDefault(key, NOTHING);
    }

    private static boolean isSame(Answer one, Answer other) {
        return one.equals(other) || (one.isSilent() && other.isSilent());
    }
}
