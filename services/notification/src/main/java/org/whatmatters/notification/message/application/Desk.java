package org.whatmatters.notification.message.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.whatmatters.notification.message.Message;
import org.whatmatters.notification.message.MessageState;
import org.whatmatters.notification.message.Verdict;
import org.whatmatters.notification.message.Verdict.Drop;
import org.whatmatters.notification.message.Verdict.Expire;
import org.whatmatters.notification.message.Verdict.Hold;
import org.whatmatters.notification.message.Verdict.Send;
import org.whatmatters.notification.message.Verdict.TakenBack;
import org.whatmatters.notification.message.Verdict.Wait;
import org.whatmatters.notification.message.application.Errand.Ask;
import org.whatmatters.notification.message.application.Errand.HandOver;
import org.whatmatters.notification.people.UkMobile;

/// Takes up the messages that are due and says what has to be done at the provider. Each call is one transaction, and
/// is over before the provider is called.
@Component
class Desk {

    /// Longer than any call may take: after this, whoever had the message in hand has died.
    static final Duration LEASE = Duration.ofSeconds(30);

    private static final int BATCH = 32;

    private final Messages messages;
    private final Judgement judgement;
    private final Templates templates;
    private final Progress progress;
    private final Clock clock;

    Desk(Messages messages, Judgement judgement, Templates templates, Progress progress, Clock clock) {
        this.messages = messages;
        this.judgement = judgement;
        this.templates = templates;
        this.progress = progress;
        this.clock = clock;
    }

    /// What was looked at in one go, and what has to be done for it.
    ///
    /// @param messages how many were due; none when nothing is due any more
    record Round(int messages, List<Errand> errands) {}

    Round takeUpWhatIsDue() {
        var now = clock.instant();
        var due = messages.due(now, BATCH);
        return new Round(
                due.size(),
                due.stream().flatMap(message -> takeUp(message, now).stream()).toList());
    }

    private Optional<Errand> takeUp(Message message, Instant now) {
        return switch (message.state()) {
            case QUEUED, HELD -> judge(message, now);
            case SENDING -> {
                progress.keep(message, message.lookedAt(now.plus(LEASE)));
                yield Optional.of(new Ask(message.id(), message.lastAttempt()));
            }
            case SENT -> {
                progress.keep(message, message.mustBecome(MessageState.TEMPORARY_FAILURE, "no-receipt", now));
                yield Optional.empty();
            }
            case DELIVERED, TEMPORARY_FAILURE, PERMANENT_FAILURE, TECHNICAL_FAILURE, CANCELLED, EXPIRED, REPLIED ->
                Optional.empty();
        };
    }

    /// Also for a message of which the provider has been found to know nothing: the world may have changed since the
    /// last try.
    Optional<Errand> judge(Message message, Instant now) {
        Verdict verdict = judgement.on(message.request(), now);
        return switch (verdict) {
            case Send(var to) -> write(message, to, now);
            case Wait(var until) -> put(message, message.lookedAt(until));
            case Hold(var reason, var again) ->
                put(message, message.held(reason, earlier(again, lastMoment(message)), now));
            case Expire() -> put(message, message.mustBecome(MessageState.EXPIRED, "expired", now));
            case Drop() -> put(message, message.mustBecome(MessageState.CANCELLED, "agreement-withdrawn", now));
            case TakenBack() -> put(message, message.mustBecome(MessageState.CANCELLED, "taken-back", now));
        };
    }

    private Optional<Errand> write(Message message, UkMobile to, Instant now) {
        var request = message.request();
        var template = templates.find(request.template());
        var values = template.flatMap(known -> known.fill(request.parameters()));
        if (template.isEmpty() || values.isEmpty()) {
            return put(message, message.mustBecome(MessageState.TECHNICAL_FAILURE, "cannot-be-written", now));
        }
        var attempted = progress.keep(message, message.attempted(to, now, LEASE));
        return Optional.of(new HandOver(message.id(), attempted.lastAttempt(), template.get(), values.get()));
    }

    private Optional<Errand> put(Message before, Message after) {
        progress.keep(before, after);
        return Optional.empty();
    }

    private static Instant lastMoment(Message message) {
        return message.request().notAfter().plusMillis(1);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
