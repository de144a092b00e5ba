package org.whatmatters.directory.importing.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whatmatters.directory.importing.Fate;
import org.whatmatters.directory.importing.Refusal;
import org.whatmatters.directory.importing.RowFate;
import org.whatmatters.directory.importing.application.ImportJobs.Asked;
import org.whatmatters.directory.importing.format.Given;
import org.whatmatters.directory.importing.format.Reading;

/// Some rows of a file and all that follows from them: listings, facts for the other services, fates and progress.
/// One transaction, the caller's.
@Component
class ImportBatch {

    private final ImportJobs jobs;
    private final PublishServices publishServices;
    private final Clock clock;

    ImportBatch(ImportJobs jobs, PublishServices publishServices, Clock clock) {
        this.jobs = jobs;
        this.publishServices = publishServices;
        this.clock = clock;
    }

    void take(Asked asked, List<Reading> rows) {
        // First, so that two processes cannot both go on with one import: the second waits here and then sees it ended.
        if (!jobs.touch(asked.id(), clock.instant())) {
            throw new NoLongerRunning();
        }
        var fates = new ArrayList<RowFate>();
        var rowOf = new HashMap<UUID, Long>();
        var services = once(asked.id(), rows, rowOf, fates);
        publishServices
                .publish(asked.source(), services)
                .forEach((id, published) -> fates.add(fate(rowOf.getOrDefault(id, 0L), id, published)));
        jobs.addRows(asked.id(), fates);
    }

    /// The first row of a file that reads well and has an id takes it; which of two different rows is right, nobody
    /// can tell.
    private Collection<Given> once(UUID importId, List<Reading> rows, Map<UUID, Long> rowOf, List<RowFate> fates) {
        rowOf.putAll(jobs.rowsThatTook(
                importId,
                rows.stream().map(Reading::serviceId).filter(Objects::nonNull).toList()));
        var services = new LinkedHashMap<UUID, Given>();
        for (var row : rows) {
            switch (row) {
                case Reading.Refused(var number, var id, var refusal) -> {
                    // That somebody else has its id says more than what else is wrong with it.
                    var taken = id == null ? null : rowOf.get(id);
                    fates.add(RowFate.refused(
                            number, id == null || taken == null || taken == number ? refusal : repeated(id, taken)));
                }
                case Reading.Read(var number, var given) -> {
                    var taken = rowOf.putIfAbsent(given.id(), number);
                    // Equal after a commit whose answer was lost: the row meets itself.
                    if (taken == null || taken == number) {
                        services.put(given.id(), given);
                    } else {
                        fates.add(RowFate.refused(number, repeated(given.id(), taken)));
                    }
                }
            }
        }
        return services.values();
    }

    private static Refusal repeated(UUID id, long takenBy) {
        return new Refusal(
                id.toString(),
                "id-repeated",
                "The id stands in row " + takenBy + " already; only that row was taken in.");
    }

    private static RowFate fate(long row, UUID id, PublishServices.Result result) {
        return switch (result.outcome()) {
            case NEW -> RowFate.taken(row, id, Fate.NEW, result.flag());
            case CHANGED -> RowFate.taken(row, id, Fate.CHANGED, result.flag());
            case UNCHANGED -> RowFate.taken(row, id, Fate.UNCHANGED, result.flag());
            case SERVICE_OF_ANOTHER_SOURCE ->
                refused(row, id, "id-of-another-source", "The id belongs to a service of another source.");
            case ORGANISATION_OF_ANOTHER_SOURCE ->
                refused(row, id, "organisation-of-another-source", "Its organisation's id belongs to another source.");
            case SAME_AS_ANOTHER ->
                refused(
                        row,
                        id,
                        "same-as-another",
                        "An editor said that it is another listing, which stands for both.");
            case ORGANISATION_UNKNOWN ->
                refused(row, id, "broken-reference", "It names an organisation by an id that nobody has described.");
            case PLACE_OF_ANOTHER_SOURCE ->
                refused(row, id, "place-of-another-source", "The id of one of its places belongs to another source.");
        };
    }

    private static RowFate refused(long row, UUID id, String reason, String message) {
        return RowFate.refused(row, new Refusal(id.toString(), reason, message));
    }
}
