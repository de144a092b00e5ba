package org.whatmatters.directory.importing.application;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whatmatters.directory.importing.PersonalDetail;
import org.whatmatters.directory.importing.SourceName;
import org.whatmatters.directory.importing.format.Given;
import org.whatmatters.directory.listing.application.Outcome;
import org.whatmatters.directory.listing.application.RecordListings;

/// Publishes what a source gives, without the phone numbers and e-mail addresses of people that no editor has said
/// are all right. In the caller's transaction.
@Component
class PublishServices {

    private static final int MOST_FIELDS_TOLD = 20;

    private final RecordListings recordListings;
    private final WithheldDetails withheldDetails;
    private final Clock clock;

    PublishServices(RecordListings recordListings, WithheldDetails withheldDetails, Clock clock) {
        this.recordListings = recordListings;
        this.withheldDetails = withheldDetails;
        this.clock = clock;
    }

    /// @param flag what was left out, for the report
    record Result(Outcome outcome, @Nullable String flag) {}

    Map<UUID, Result> publish(SourceName source, Collection<Given> services) {
        var published = new LinkedHashMap<UUID, Given.Published>();
        services.forEach(given -> published.put(given.id(), given.publish(Set.of())));
        var shown = withheldDetails.shown(
                source,
                published.values().stream()
                        .flatMap(service -> service.details().stream())
                        .map(PersonalDetail::value)
                        .distinct()
                        .toList());
        for (var given : services) {
            published.computeIfPresent(
                    given.id(),
                    (_, service) -> service.details().stream().anyMatch(detail -> shown.contains(detail.value()))
                            ? given.publish(shown)
                            : service);
        }
        var outcomes = recordListings.record(
                source.value(),
                published.values().stream().map(Given.Published::listing).toList());
        keepWithheld(source, services, published, outcomes);
        var results = new LinkedHashMap<UUID, Result>();
        outcomes.forEach((id, outcome) -> results.put(id, new Result(outcome, flag(published.get(id), shown))));
        return results;
    }

    private void keepWithheld(
            SourceName source,
            Collection<Given> services,
            Map<UUID, Given.Published> published,
            Map<UUID, Outcome> outcomes) {
        var written = services.stream()
                .filter(given -> Set.of(Outcome.NEW, Outcome.CHANGED).contains(outcomes.get(given.id())))
                .toList();
        if (written.isEmpty()) {
            return;
        }
        var found = new LinkedHashMap<Given, List<PersonalDetail>>();
        for (var given : written) {
            var service = published.get(given.id());
            found.put(given, service == null ? List.of() : service.details());
        }
        withheldDetails.keep(source, found, clock.instant());
    }

    private static @Nullable String flag(Given.@Nullable Published service, Set<String> shown) {
        var withheld = new HashSet<PersonalDetail>(service == null ? List.of() : service.details());
        withheld.removeIf(detail -> shown.contains(detail.value()));
        return withheld.isEmpty()
                ? null
                : withheld.stream()
                                .map(detail ->
                                        detail.field() + ": " + detail.kind().words())
                                .distinct()
                                .sorted()
                                .limit(MOST_FIELDS_TOLD)
                                .collect(Collectors.joining("; "))
                        + ". Left out until an editor says that everybody may read it.";
    }
}
