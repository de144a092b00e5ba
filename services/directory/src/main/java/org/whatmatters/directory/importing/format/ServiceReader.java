package org.whatmatters.directory.importing.format;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whatmatters.directory.importing.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads one row: a listing when all of it is as the standard says, otherwise a refusal that names what is not. Never
/// half.
final class ServiceReader {

    private static final int MOST_FAULTS_TOLD = 5;

    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(50)
                            .maxStringLength(RowBuffer.LIMIT)
                            .build())
                    .build())
            .enable(
                    DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    Reading read(RawRow.Text row) {
        try {
            return read(row.number(), JSON.readTree(row.text()));
        } catch (JacksonException _) {
            return refused(row.number(), null, "broken-json", "The row is not one well-formed JSON object.");
        }
    }

    private static Reading read(long row, JsonNode node) {
        return node instanceof ObjectNode service
                ? read(row, service, givenId(service), pointer -> pointer)
                : refused(row, null, "not-an-object", "The row is JSON, but not an object.");
    }

    /// @param givenId what the row calls itself, for the report
    /// @param place names in the file's own words what a JSON Pointer points to
    static Reading read(long row, ObjectNode service, @Nullable String givenId, UnaryOperator<String> place) {
        var faults = new ArrayList<Fault>();
        Characters.check(service, "", faults);
        EmptyFields.drop(service);
        OpenReferralShapes.SERVICE.check(service, "", faults);
        if (faults.isEmpty()) {
            References.check(service, faults);
        }
        return faults.isEmpty()
                ? new Reading.Read(row, new Given(service))
                : new Reading.Refused(
                        row,
                        serviceId(service),
                        new Refusal(givenId, faults.getFirst().code(), told(faults, place)));
    }

    private static @Nullable UUID serviceId(ObjectNode service) {
        var id = service.path("id").asString("");
        return Value.ID.accepts(id) ? UUID.fromString(id) : null;
    }

    private static @Nullable String givenId(ObjectNode service) {
        var id = service.path("id").asString("");
        var readable = id.codePoints().noneMatch(Characters::isUnreadable);
        return id.isEmpty() || !readable ? null : shortened(id);
    }

    static @Nullable String shortened(@Nullable String id) {
        return id == null ? null : id.substring(0, Math.min(id.length(), 60));
    }

    private static String told(List<Fault> faults, UnaryOperator<String> place) {
        var told = faults.stream()
                .limit(MOST_FAULTS_TOLD)
                .map(fault -> place.apply(fault.pointer()) + " " + fault.message())
                .collect(Collectors.joining("; "));
        return faults.size() > MOST_FAULTS_TOLD
                ? told + "; and " + (faults.size() - MOST_FAULTS_TOLD) + " more."
                : told + ".";
    }

    private static Reading refused(long row, @Nullable String givenId, String reason, String message) {
        return new Reading.Refused(row, null, new Refusal(givenId, reason, message));
    }
}
