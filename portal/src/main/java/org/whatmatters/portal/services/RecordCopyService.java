package org.whatmatters.portal.services;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/// What the portal asks of the referral service about what a GP practice copies into its own record.
@HttpExchange("/api/v1/referrals/sent")
public interface RecordCopyService {

    @GetExchange("/not-in-record")
    Listed<NotYet> notYet(@RequestParam(required = false) @Nullable String after);

    @GetExchange("/not-in-record/count")
    Count count();

    @GetExchange("/{id}/record-copies")
    ForRecord one(@PathVariable UUID id);

    @PutExchange("/{id}/record-copies/{stage}")
    void copied(@PathVariable UUID id, @PathVariable String stage, Command command);

    record NotYet(
            UUID id, @Nullable String reference, @Nullable String personName, List<String> stages) {}

    /// How much waits.
    ///
    /// @param keepsRecord whether the visitor's organisation is a practice
    record Count(boolean keepsRecord, long waiting) {}

    record ForRecord(
            @Nullable String reference, @Nullable String personName, boolean maySayHowItGoes, List<Entry> entries) {}

    record Entry(
            String stage,
            @Nullable String text,
            @Nullable Code code,
            @Nullable String copiedBy,
            @Nullable Instant copiedAt) {}

    record Code(String id, String term) {}
}
