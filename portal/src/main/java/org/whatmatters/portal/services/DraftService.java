package org.whatmatters.portal.services;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/// What the portal asks of the referral service about forms that a team has begun and not sent.
@HttpExchange("/api/v1/drafts")
public interface DraftService {

    @GetExchange
    DraftList drafts(@RequestParam @Nullable String after);

    @GetExchange("/{id}")
    KeptDraft draft(@PathVariable UUID id);

    @PutExchange("/{id}")
    void save(@PathVariable UUID id, @RequestBody Saving saving, Command command);

    @DeleteExchange("/{id}")
    void throwAway(@PathVariable UUID id, Command command);

    /// Part of the team's drafts, and of how many in all the visitor should be reminded.
    record DraftList(List<Begun> items, @Nullable String next, long forgotten) {}

    /// One that somebody of the team began.
    ///
    /// @param forgotten whether the visitor should be reminded of it
    record Begun(
            UUID id,
            String form,
            @Nullable String title,
            @Nullable String begunBy,
            @Nullable Instant begunAt,
            @Nullable Instant savedAt,
            boolean forgotten) {}

    /// What stands in it.
    record KeptDraft(
            UUID id,
            String form,
            int formVersion,
            Map<String, Object> answers,
            @Nullable String lastPage) {}

    record Saving(String form, int formVersion, Map<String, Object> answers, String lastPage) {}
}
