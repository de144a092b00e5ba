package org.whatmatters.notification.reply.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.notification.reply.application.HearReply;
import org.whatmatters.platform.web.MayUse;

/// Where Notify hands over a person's text. Answered with 200 however often it comes.
@RestController
@RequestMapping("/api/v1/public/notify/inbound")
@MayUse(anyone = true)
class InboundController {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record InboundRequest(
            @NotNull UUID id,
            @JsonProperty("source_number") @NotNull String sourceNumber,
            @NotNull @Size(max = 5000) String message) {}

    private final HearReply hearReply;

    InboundController(HearReply hearReply) {
        this.hearReply = hearReply;
    }

    @PostMapping
    void receive(@Valid @RequestBody InboundRequest text) {
        hearReply.hear(text.id(), text.sourceNumber(), text.message());
    }
}
