package org.whatmatters.person.subjectaccess;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson;

/// The one question that each service is asked, with the token of the officer.
interface HoldingsOfService {

    @GetExchange("/internal/v1/subject-access/{orderId}")
    HeldOnPerson on(
            @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization,
            @PathVariable UUID orderId,
            @RequestParam("person") List<UUID> people);
}
