package org.whatmatters.portal.services;

import java.time.Instant;
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
