package org.whatmatters.referral.sent;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.Conflict;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Page;
import org.whatmatters.platform.web.PageRequest;
import org.whatmatters.platform.web.Role;
import org.whatmatters.referral.access.Basis;
import org.whatmatters.referral.sent.RecordCopies.ForRecord;
import org.whatmatters.referral.sent.RecordCopies.NotYet;

/// "Copy for the record" and "not yet in the GP record", for the practice that sent a referral.
@RestController
@RequestMapping("/api/v1/referrals/sent")
@MayUse(staff = Role.REFERRER)
class RecordCopyController {

    private final RecordCopies recordCopies;
    private final Audit audit;

    RecordCopyController(RecordCopies recordCopies, Audit audit) {
        this.recordCopies = recordCopies;
        this.audit = audit;
    }

    record NotYetResponse(UUID id, String reference, String personName, List<RecordStage> stages) {

        static NotYetResponse of(NotYet notYet) {
            return new NotYetResponse(notYet.id(), notYet.reference(), notYet.personName(), notYet.stages());
        }
    }

    /// @param keepsRecord whether the caller's organisation is a practice, with a record of its patients
    /// @param waiting how many entries
    record CountResponse(boolean keepsRecord, long waiting) {}

    record ForRecordResponse(String reference, String personName, boolean maySayHowItGoes, List<RecordEntry> entries) {

        static ForRecordResponse of(ForRecord found) {
            return new ForRecordResponse(
                    found.reference(), found.personName(), found.maySayHowItGoes(), found.entries());
        }
    }

    @GetMapping("/not-in-record")
    Page<NotYetResponse> list(PageRequest page, Actor.Staff referrer) {
        var waiting = Page.of(recordCopies.notYet(referrer, page), page, NotYet::id);
        var people = waiting.items().stream().map(NotYet::personId).toList();
        audit.granted(referrer, "list referrals not in the record", people, Basis.REFERRER.name());
        return new Page<>(waiting.items().stream().map(NotYetResponse::of).toList(), waiting.next());
    }

    @GetMapping("/not-in-record/count")
    CountResponse count(Actor.Staff referrer) {
        var keepsRecord = recordCopies.keepsRecord(referrer);
        return new CountResponse(keepsRecord, keepsRecord ? recordCopies.count(referrer) : 0);
    }

    @GetMapping("/{id}/record-copies")
    ForRecordResponse one(@PathVariable UUID id, Actor.Staff referrer) {
        var found = recordCopies.find(id, referrer).orElseThrow(NotFound::new);
        audit.granted(referrer, "read copy for the record", List.of(found.personId()), Basis.REFERRER.name());
        return ForRecordResponse.of(found);
    }

    @PutMapping("/{id}/record-copies/{stage}")
    ForRecordResponse copied(@PathVariable UUID id, @PathVariable RecordStage stage, Actor.Staff referrer) {
        var found = recordCopies.find(id, referrer).orElseThrow(NotFound::new);
        if (found.entries().stream().noneMatch(entry -> entry.stage() == stage)) {
            throw new Conflict("nothing-to-copy", "There is nothing to copy of this. It may have gone on since.");
        }
        recordCopies.copied(id, stage, referrer);
        audit.granted(referrer, "copy to the record", List.of(found.personId()), Basis.REFERRER.name());
        return ForRecordResponse.of(recordCopies.find(id, referrer).orElseThrow(NotFound::new));
    }
}
