package org.whatmatters.referral.privateword;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.Role;
import org.whatmatters.referral.access.Basis;

/// The officer's side: hands the phone over, and learns that they are done.
@RestController
@RequestMapping("/api/v1/drafts/{id}/private-word")
@MayUse(staff = Role.REFERRER)
class HandOverController {

    private final HandOver handOver;
    private final Audit audit;

    HandOverController(HandOver handOver, Audit audit) {
        this.handOver = handOver;
        this.audit = audit;
    }

    /// @param token to answer with; it is shown here and nowhere else
    record HandedOverResponse(String token, Instant until) {}

    /// @param done whether the person has answered; never what
    record DoneResponse(boolean done) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    HandedOverResponse handOver(@PathVariable UUID id, Actor.Staff officer) {
        var begun = handOver.begin(id, officer);
        audit.granted(officer, "hand over the phone", List.of(), Basis.REFERRER.name());
        return new HandedOverResponse(begun.secret().text(), begun.until());
    }

    @GetMapping
    DoneResponse isDone(@PathVariable UUID id, Actor.Staff officer) {
        return new DoneResponse(handOver.isDone(id, officer));
    }
}
