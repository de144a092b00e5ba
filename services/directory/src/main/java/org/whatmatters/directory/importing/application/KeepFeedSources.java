package org.whatmatters.directory.importing.application;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.whatmatters.directory.importing.SourceName;
import org.whatmatters.directory.importing.application.FeedSources.Source;
import org.whatmatters.directory.importing.application.FeedSources.Wanted;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.IllegalState;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.platform.web.NotFound;

/// An editor says which feeds are fetched, and how often. Where from, the operator has to allow.
@Component
public class KeepFeedSources {

    private final FeedSources sources;
    private final FeedClient client;
    private final Clock clock;

    KeepFeedSources(FeedSources sources, FeedClient client, Clock clock) {
        this.sources = sources;
        this.client = client;
        this.clock = clock;
    }

    /// It is fetched within a minute, and then again and again.
    public void put(Actor.Staff actor, SourceName name, URI address, Duration every) {
        if (!client.mayFetch(address)) {
            throw Invalid.field("/url", "not-an-allowed-host", "The operator has not allowed feeds from this host.");
        }
        if (sources.isAnothers(name, actor.organisationId())) {
            throw new IllegalState("taken", "source of another organisation");
        }
        sources.put(new Wanted(name, address, every, actor.organisationId(), actor.subject()), clock.instant());
    }

    public List<Source> of(Actor.Staff actor) {
        return sources.of(actor.organisationId());
    }

    /// What it gave stays.
    public void remove(Actor.Staff actor, SourceName name) {
        if (!sources.remove(name, actor.organisationId())) {
            throw new NotFound();
        }
    }
}
