package org.whatmatters.directory.writing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.whatmatters.directory.importing.format.Given;
import org.whatmatters.directory.importing.format.Reading;
import org.whatmatters.directory.importing.format.ServiceFile;
import org.whatmatters.directory.listing.Listing;
import org.whatmatters.platform.web.FieldError;
import org.whatmatters.platform.web.Invalid;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A document made of plain words. It is read as a feed's row is read, so that nothing leaves that would have been
/// refused from elsewhere; what is wrong is said of the words that it came from.
public final class PlainDocument {

    private static final JsonMapper JSON = new JsonMapper();

    /// Where the standard has what is called otherwise here.
    private static final Map<String, String> FIELDS = Map.of(
            "/url", "/website",
            "/fees", "/cost",
            "/phones/0/number", "/phone",
            "/organization/name", "/organisationName",
            "/service_at_locations/0/location/name", "/address",
            "/service_at_locations/0/location/addresses/0/city", "/town");

    private PlainDocument() {}

    public static Listing read(ObjectNode service) {
        var bytes = JSON.writeValueAsBytes(service);
        try (var file = ServiceFile.ofLines(new ByteArrayInputStream(bytes))) {
            return switch (file.next().getFirst()) {
                case Reading.Read(var _, var given) -> whole(given.publish(Set.of()));
                case Reading.Refused refused -> throw refusal(refused);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Nothing is left out of what an editor writes: they are told, and nothing that they typed is lost.
    private static Listing whole(Given.Published published) {
        if (!published.details().isEmpty()) {
            throw new Invalid(published.details().stream()
                    .map(detail -> new FieldError(
                            FIELDS.getOrDefault(detail.field(), detail.field()),
                            "personal-" + detail.kind().name().toLowerCase(Locale.ROOT),
                            "This " + detail.kind().words()
                                    + " looks like one person's own. Write one that belongs to the group."))
                    .distinct()
                    .toList());
        }
        return published.listing();
    }

    /// What the standard refuses, beside the words that it came from.
    private static Invalid refusal(Reading.Refused refused) {
        var message = refused.refusal().message();
        var pointer = message.substring(0, Math.max(0, message.indexOf(' ')));
        return Invalid.field(
                FIELDS.getOrDefault(pointer, pointer), refused.refusal().reason(), "Check what you wrote here.");
    }
}
