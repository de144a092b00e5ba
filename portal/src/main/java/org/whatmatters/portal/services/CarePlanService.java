package org.whatmatters.portal.services;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/// What the portal asks of the care-plan service.
@HttpExchange("/api/v1")
public interface CarePlanService {

    @GetExchange("/about-me/{personId}")
    AboutMe aboutMe(@PathVariable UUID personId);

    @PutExchange("/about-me/{personId}")
    void writeAboutMe(@PathVariable UUID personId, @RequestBody AboutMeWords words, Command command);

    @GetExchange("/plans")
    Listed<Plan> plans(@RequestParam UUID personId);

    @PostExchange("/plans")
    Plan open(@RequestBody NewPlan plan, Command command);

    @PostExchange("/plans/{id}/goals")
    void setGoal(@PathVariable UUID id, @RequestBody NewGoal goal, Command command);

    record AboutMe(
            long version,
            @Nullable String whatIsMostImportant,
            @Nullable String peopleImportant,
            @Nullable String howICommunicate,
            @Nullable String myWellness,
            @Nullable String pleaseDoAndDont,
            @Nullable String howAndWhenToSupport,
            @Nullable String alsoWorthKnowing,
            Map<String, WrittenBy> authors) {

        public boolean isWritten() {
            return version > 0;
        }

        /// What stands under a heading, by its name in the API.
        public @Nullable String under(String heading) {
            return switch (heading) {
                case "whatIsMostImportant" -> whatIsMostImportant;
                case "peopleImportant" -> peopleImportant;
                case "howICommunicate" -> howICommunicate;
                case "myWellness" -> myWellness;
                case "pleaseDoAndDont" -> pleaseDoAndDont;
                case "howAndWhenToSupport" -> howAndWhenToSupport;
                case "alsoWorthKnowing" -> alsoWorthKnowing;
                default -> throw new IllegalArgumentException("no heading: " + heading);
            };
        }
    }

    /// Who put a heading's words down.
    ///
    /// @param by `person`; `worker` where the person said it to one; `proxy` where somebody helped to write it
    record WrittenBy(
            @Nullable String by,
            @Nullable String name,
            @Nullable Instant writtenAt) {}

    record AboutMeWords(
            @Nullable String whatIsMostImportant,
            @Nullable String peopleImportant,
            @Nullable String howICommunicate,
            @Nullable String myWellness,
            @Nullable String pleaseDoAndDont,
            @Nullable String howAndWhenToSupport,
            @Nullable String alsoWorthKnowing) {}

    record NewPlan(UUID personId, @Nullable UUID referralId) {}

    record Plan(UUID id, long version, @Nullable Instant openedAt, List<Goal> goals) {}

    record Goal(
            @Nullable UUID id,
            @Nullable String text,
            @Nullable Integer importance,
            List<Action> actions) {}

    record Action(
            @Nullable String what,
            @Nullable String who,
            @Nullable String when,
            @Nullable Integer confidence) {}

    record NewGoal(@Nullable String text, @Nullable Integer importance, List<Action> actions) {}
}
