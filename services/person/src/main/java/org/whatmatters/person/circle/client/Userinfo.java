package org.whatmatters.person.circle.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;

/// The one question we ask the sign-in service about somebody: it keeps the NHS number out of the token, which travels
/// further.
interface Userinfo {

    @GetExchange("/protocol/openid-connect/userinfo")
    Claims of(@RequestHeader(HttpHeaders.AUTHORIZATION) String authorization);

    /// Whatever else it says of somebody is not for us.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Claims(
            @JsonProperty("nhs_number") @Nullable String nhsNumber,
            @Nullable String name) {}
}
