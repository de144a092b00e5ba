package org.whatmatters.portal.services;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/// What the portal asks of the referral service about changes of what was written in a form.
@HttpExchange("/api/v1/referrals")
public interface AmendmentService {

    @GetExchange("/sent/{id}/amendments")
    Amendments sent(@PathVariable UUID id);

    @PostExchange("/sent/{id}/amendments")
    void ask(@PathVariable UUID id, @RequestBody Wanted wanted, Command command);

    @GetExchange("/{id}/amendments")
    Amendments host(@PathVariable UUID id);

    @PostExchange("/{id}/amendments")
    void putRight(@PathVariable UUID id, @RequestBody Wanted wanted, Command command);

    @PutExchange("/{id}/amendments/{amendment}/decision")
    void decide(@PathVariable UUID id, @PathVariable UUID amendment, @RequestBody Decision decision, Command command);

    /// What shall be changed, and why.
    ///
    /// @param answers the new ones by field; an empty one takes an answer out
    record Wanted(Map<String, Object> answers, @Nullable String because) {}

    record Decision(@Nullable String decision, @Nullable String because) {}

    /// What may be changed, and what was.
    ///
    /// @param form the questions whose answers may be changed
    /// @param answers what they are now, by field
    /// @param log the newest first
    record Amendments(FormDefinition form, Map<String, Object> answers, List<Entry> log) {

        /// What waits for the host.
        public List<Entry> open() {
            return log.stream().filter(entry -> "OPEN".equals(entry.state())).toList();
        }
    }

    /// One change. A team and the host are told different things of it.
    ///
    /// @param told what a team is told of where it stands
    /// @param state where it stands, for the host
    record Entry(
            UUID id,
            boolean byUs,
            boolean byHost,
            @Nullable String by,
            @Nullable Instant askedAt,
            @Nullable String reason,
            List<Changed> changes,
            @Nullable String told,
            @Nullable String state,
            boolean outOfDate,
            @Nullable String decidedBy,
            @Nullable String declinedBecause) {}

    /// An answer before and after, in words; absent where there was or is none.
    record Changed(
            String key,
            @Nullable String label,
            @Nullable String was,
            @Nullable String becomes) {}
}
