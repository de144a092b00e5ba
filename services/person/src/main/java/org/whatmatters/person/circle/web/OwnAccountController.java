package org.whatmatters.person.circle.web;

import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.person.circle.application.LinkOwnAccount;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.MayUse;

@RestController
class OwnAccountController {

    private final LinkOwnAccount linkOwnAccount;

    OwnAccountController(LinkOwnAccount linkOwnAccount) {
        this.linkOwnAccount = linkOwnAccount;
    }

    @MayUse(person = true)
    @PutMapping("/api/v1/me")
    OwnAccountResponse link(Actor.Person actor, @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization) {
        var record = linkOwnAccount.link(actor, authorization);
        return new OwnAccountResponse(
                record.id().value(), record.details().name().shown());
    }

    /// Whom an account is linked to.
    record OwnAccountResponse(UUID personId, String displayName) {}
}
