package org.whatmatters.directory.importing.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.directory.importing.SourceName;
import org.whatmatters.directory.importing.application.FeedSources.Source;
import org.whatmatters.directory.importing.application.KeepFeedSources;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Role;

@RestController
@RequestMapping("/api/v1/directory/sources")
@MayUse(staff = Role.DIRECTORY_EDITOR)
class SourceController {

    private final KeepFeedSources keepFeedSources;

    SourceController(KeepFeedSources keepFeedSources) {
        this.keepFeedSources = keepFeedSources;
    }

    record SourceRequest(@NotNull URI url, @Min(1) @Max(720) int everyHours) {}

    /// @param nextPage more than 1 when a fetch has stopped and will go on there
    /// @param modifiedAfter what is older has been fetched before
    record SourceResponse(
            String name,
            URI url,
            long everyHours,
            int nextPage,
            @Nullable Instant modifiedAfter,
            Instant nextAt) {

        static SourceResponse of(Source source) {
            return new SourceResponse(
                    source.wanted().name().value(),
                    source.wanted().address(),
                    source.wanted().every().toHours(),
                    source.nextPage(),
                    source.modifiedAfter(),
                    source.nextAt());
        }
    }

    @GetMapping
    List<SourceResponse> list(Actor.Staff actor) {
        return keepFeedSources.of(actor).stream().map(SourceResponse::of).toList();
    }

    @PutMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(@PathVariable String name, @Valid @RequestBody SourceRequest request, Actor.Staff actor) {
        keepFeedSources.put(actor, source(name), request.url(), Duration.ofHours(request.everyHours()));
    }

    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String name, Actor.Staff actor) {
        keepFeedSources.remove(actor, source(name));
    }

    private static SourceName source(String name) {
        return SourceName.of(name).orElseThrow(NotFound::new);
    }
}
