package org.whatmatters.directory.importing.application;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.whatmatters.directory.importing.application.FeedSources.Source;
import org.whatmatters.directory.importing.application.ImportJobs.Asked;
import org.whatmatters.directory.importing.application.ImportJobs.RequestKey;
import org.whatmatters.directory.importing.format.FeedPages;

/// Looks every minute which feeds are due and fetches them, each as an import with its report. After a stop a fetch
/// goes on at the page where it ended (docs/adr/0030-clocks-look-for-themselves.md).
@Component
class FetchFeeds {

    /// Until a fetch that stopped is tried again.
    private static final Duration PAUSE = Duration.ofMinutes(15);
    /// Their clock may be behind ours.
    private static final Duration OVERLAP = Duration.ofHours(1);

    private final FeedSources sources;
    private final FeedClient client;
    private final ImportJobs jobs;
    private final RunImport runImport;
    private final PatientTransaction patiently;
    private final TransactionOperations transaction;
    private final Clock clock;

    FetchFeeds(
            FeedSources sources,
            FeedClient client,
            ImportJobs jobs,
            RunImport runImport,
            PatientTransaction patiently,
            TransactionOperations transaction,
            Clock clock) {
        this.sources = sources;
        this.client = client;
        this.jobs = jobs;
        this.runImport = runImport;
        this.patiently = patiently;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Claimed(Source source, Asked asked) {}

    @Scheduled(fixedDelayString = "${whatmatters.directory.feeds.look-every:60s}")
    void fetchDue() {
        for (var due = claim(); due.isPresent(); due = claim()) {
            var claimed = due.get();
            Thread.ofVirtual().name("feed-" + claimed.asked().id()).start(() -> fetch(claimed));
        }
    }

    private Optional<Claimed> claim() {
        var claimed = transaction.execute(
                _ -> sources.claimDue(clock.instant(), clock.instant().plus(PAUSE))
                        .map(this::asImport)
                        .orElse(null));
        return Optional.ofNullable(claimed);
    }

    private Claimed asImport(Source source) {
        var wanted = source.wanted();
        var asked = new Asked(
                UuidCreator.getTimeOrderedEpoch(),
                wanted.name(),
                wanted.organisationId(),
                wanted.askedBy(),
                clock.instant());
        jobs.add(asked, new RequestKey("feed " + asked.id(), wanted.address().toString()));
        return new Claimed(source, asked);
    }

    private void fetch(Claimed claimed) {
        var source = claimed.source();
        var wholly = runImport.runApart(
                claimed.asked(), () -> new FeedPages(feed(source, claimed.asked()), source.nextPage()));
        if (wholly) {
            var began = source.fetchingSince() == null ? claimed.asked().at() : source.fetchingSince();
            transaction.executeWithoutResult(_ -> sources.completed(
                    source.wanted().name(),
                    began.minus(OVERLAP),
                    clock.instant().plus(source.wanted().every())));
        }
    }

    private FeedPages.Feed feed(Source source, Asked asked) {
        return new FeedPages.Feed() {
            @Override
            public String page(int page) throws IOException, InterruptedException {
                return get(pageOf(source, page))
                        .orElseThrow(() -> new FeedPages.FeedFault("The feed has no page " + page + "."));
            }

            @Override
            public Optional<String> item(String id) throws IOException, InterruptedException {
                return get(URI.create(source.wanted().address() + "/services/" + id));
            }

            @Override
            public void reached(int nextPage) throws InterruptedException {
                patiently.run(() -> sources.reached(source.wanted().name(), nextPage));
            }

            private Optional<String> get(URI address) throws IOException, InterruptedException {
                patiently.run(() -> {
                    if (!jobs.touch(asked.id(), clock.instant())) {
                        throw new NoLongerRunning();
                    }
                });
                return client.get(address);
            }
        };
    }

    private static URI pageOf(Source source, int page) {
        var modifiedAfter = source.modifiedAfter();
        return URI.create(source.wanted().address() + "/services?page=" + page + "&per_page=50&full=true"
                + (modifiedAfter == null ? "" : "&modified_after=" + encoded(modifiedAfter)));
    }

    private static String encoded(Instant instant) {
        return URLEncoder.encode(instant.toString(), StandardCharsets.UTF_8);
    }
}
