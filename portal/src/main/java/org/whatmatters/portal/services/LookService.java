package org.whatmatters.portal.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/// What the portal asks of the person service about who has looked, and why.
@HttpExchange("/api/v1")
public interface LookService {

    @GetExchange("/me/looks")
    Listed<Look> looks(@RequestParam(required = false) @Nullable String after);

    @GetExchange("/me/questions")
    Listed<Question> questions();

    @PostExchange("/me/looks/{id}/question")
    void ask(@PathVariable UUID id, @RequestBody Words words, Command command);

    @GetExchange("/questions")
    Listed<Question> openQuestions(@RequestParam(required = false) @Nullable String after);

    @GetExchange("/questions/{id}")
    Question question(@PathVariable UUID id);

    @GetExchange("/questions/{id}/looks")
    Listed<Look> looksAtWhoAsked(@PathVariable UUID id);

    @PutExchange("/questions/{id}/answer")
    void answer(@PathVariable UUID id, @RequestBody Answer answer, Command command);

    List<String> KINDS = List.of("REFUSED", "BREAK_GLASS", "DISCLOSURE", "PROXY", "SIGN_IN");

    @PostExchange("/looks/searches")
    Made search(@RequestBody Search search, Command command);

    @GetExchange("/looks/searches/{id}")
    Listed<Found> found(@PathVariable UUID id, @RequestParam(required = false) @Nullable String after);

    @GetExchange("/looks/report")
    List<Reported> report(@RequestParam LocalDate from, @RequestParam LocalDate until);

    /// What the officer looks for; what is absent may be anything.
    record Search(
            @Nullable String nhsNumber,
            @Nullable String worker,
            @Nullable String from,
            @Nullable String until,
            @Nullable String kind,
            @Nullable String because) {}

    record Made(UUID id) {}

    /// One look, as a service wrote it down.
    record Found(
            UUID id,
            Instant at,
            String service,
            @Nullable String who,
            @Nullable String organisation,
            String action,
            @Nullable String basis,
            String outcome,
            int people) {}

    /// How one organisation looked, over some days.
    record Reported(@Nullable String organisation, long looks, long people, long refused, long withoutRelationship) {}

    /// What one worker did with a person's record on one day.
    record Look(
            UUID id,
            Instant at,
            @Nullable String worker,
            @Nullable String organisation,
            String action,
            @Nullable String basis,
            long times) {}

    record Question(
            UUID id,
            long version,
            Look look,
            String words,
            Instant askedAt,
            @Nullable String answer,
            @Nullable Instant answeredAt) {}

    record Words(@Nullable String words) {}

    record Answer(@Nullable String answer) {}
}
