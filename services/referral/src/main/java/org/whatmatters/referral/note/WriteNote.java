package org.whatmatters.referral.note;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.WorkerId;
import org.whatmatters.referral.lifecycle.application.ReferralDesk;

/// A worker of the host writes something down, or puts it right. Whoever wrote it first, what they wrote stays
/// readable.
@Component
class WriteNote {

    private final ReferralDesk desk;
    private final Notes notes;
    private final Clock clock;

    WriteNote(ReferralDesk desk, Notes notes, Clock clock) {
        this.desk = desk;
        this.notes = notes;
        this.clock = clock;
    }

    void write(ReferralId id, NoteText text, Actor.Staff worker) {
        var now = clock.instant();
        desk.change(id, worker, null, referral -> referral.note(now));
        notes.add(id, UuidCreator.getTimeOrderedEpoch(), 1, text, null, new WorkerId(worker.subject()), now);
    }

    void correct(ReferralId id, UUID note, NoteText text, String reason, Actor.Staff worker) {
        var now = clock.instant();
        desk.change(id, worker, null, referral -> referral.note(now));
        var newest = notes.newest(id, note).orElseThrow(NotFound::new);
        notes.add(id, note, newest + 1, text, reason, new WorkerId(worker.subject()), now);
    }
}
