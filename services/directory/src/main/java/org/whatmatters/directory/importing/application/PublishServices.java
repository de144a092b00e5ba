package org.whatmatters.directory.importing.application;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whatmatters.directory.address.application.LayAddresses;
import org.whatmatters.directory.editing.application.LayEdits;
import org.whatmatters.directory.importing.PersonalDetail;
import org.whatmatters.directory.importing.SourceName;
import org.whatmatters.directory.importing.format.Given;
import org.whatmatters.directory.listing.application.Outcome;
import org.whatmatters.directory.listing.application.RecordListings;

/// Publishes what a source gives, without the phone numbers and e-mail addresses of people that no editor has said
/// are all right, and with what editors put right. In the caller's transaction.
@Component
class PublishServices {

    private static final int MOST_FIELDS_TOLD = 20;

    private final RecordListings recordListings;
    private final WithheldDetails withheldDetails;
    private final LayEdits layEdits;
    private final LayAddresses layAddresses;
    private final Clock clock;

    PublishServices(
            RecordListings recordListings,
            WithheldDetails withheldDetails,
            LayEdits layEdits,
            LayAddresses layAddresses,
            Clock clock) {
        this.recordListings = recordListings;
        this.withheldDetails = withheldDetails;
        this.layEdits = layEdits;
        this.layAddresses = layAddresses;
        this.clock = clock;
    }

    /// @param flag what was left out, and what the feed says otherwise than when it was put right; for the report
    record Result(Outcome outcome, @Nullable String flag) {}

    Map<UUID, Result> publish(SourceName source, Collection<Given> services) {
        withheldDetails.holdWords(source);
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
        var edits = layEdits.of(published.keySet());
        var listings = published.values().stream().map(Given.Published::listing).toList();
        var addresses = layAddresses.of(listings);
        var outcomes =
                recordListings.record(source.value(), layAddresses.lay(addresses, layEdits.lay(edits, listings)));
        var written = listings.stream()
                .filter(listing -> isWritten(outcomes.get(listing.id())))
                .toList();
        layEdits.keep(edits, written);
        layAddresses.keep(addresses, written);
        keepWithheld(source, services, published, outcomes);
        var results = new LinkedHashMap<UUID, Result>();
        for (var listing : listings) {
            var outcome = outcomes.get(listing.id());
            if (outcome != null) {
                var disputed = new TreeSet<String>();
                layEdits.disputed(edits, listing).forEach(field -> disputed.add(field.word()));
                if (layAddresses.isDisputed(addresses, listing)) {
                    disputed.add("address");
                }
                var flag = flag(published.get(listing.id()), shown, disputed);
                results.put(listing.id(), new Result(outcome, flag));
            }
        }
        return results;
    }

    private static boolean isWritten(@Nullable Outcome outcome) {
        return outcome == Outcome.NEW || outcome == Outcome.CHANGED;
    }

    private void keepWithheld(
            SourceName source,
            Collection<Given> services,
            Map<UUID, Given.Published> published,
            Map<UUID, Outcome> outcomes) {
        var written = services.stream()
                .filter(given -> isWritten(outcomes.get(given.id())))
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

    private static @Nullable String flag(
            Given.@Nullable Published service, Set<String> shown, SortedSet<String> disputed) {
        var flag = Stream.of(withheld(service, shown), disputed(disputed))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return flag.isEmpty() ? null : flag;
    }

    private static Optional<String> withheld(Given.@Nullable Published service, Set<String> shown) {
        var withheld = new HashSet<PersonalDetail>(service == null ? List.of() : service.details());
        withheld.removeIf(detail -> shown.contains(detail.value()));
        return withheld.isEmpty()
                ? Optional.empty()
                : Optional.of(withheld.stream()
                                .map(detail ->
                                        detail.field() + ": " + detail.kind().words())
                                .distinct()
                                .sorted()
                                .limit(MOST_FIELDS_TOLD)
                                .collect(Collectors.joining("; "))
                        + ". Left out until an editor says that everybody may read it.");
    }

    private static Optional<String> disputed(SortedSet<String> fields) {
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(", ", fields)
                        + ": the feed says something else than when it was put right here. What was put right stands"
                        + " until an editor decides.");
    }
}
