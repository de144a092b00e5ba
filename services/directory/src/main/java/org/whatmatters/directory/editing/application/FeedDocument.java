package org.whatmatters.directory.editing.application;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.directory.editing.EditedField;
import org.whatmatters.directory.editing.Edits;
import org.whatmatters.directory.editing.Said;
import org.whatmatters.directory.listing.Listing;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A service as its feed gives it, Open Referral UK JSON, under what was put right here.
public final class FeedDocument {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final ObjectNode service;

    private FeedDocument(ObjectNode service) {
        this.service = service;
    }

    public static FeedDocument of(String document) {
        return new FeedDocument((ObjectNode) JSON.readTree(document));
    }

    /// One of which nothing is said but this.
    static ObjectNode ofNothingBut(Said said) {
        var service = JSON.createObjectNode()
                .put("id", new UUID(0, 0).toString())
                .put("name", "A group")
                .put("status", "active");
        said.values().forEach((field, value) -> write(service, field, value));
        return service;
    }

    public Said said() {
        var said = new EnumMap<EditedField, String>(EditedField.class);
        for (var field : EditedField.values()) {
            var value = field == EditedField.PHONE
                    ? service.path("phones").path(0).path("number")
                    : service.path(property(field));
            if (value.isString()) {
                said.put(field, value.stringValue());
            }
        }
        return new Said(said);
    }

    /// What is published of it.
    public FeedDocument under(Edits edits) {
        var laid = service.deepCopy();
        edits.byField().values().forEach(edit -> write(laid, edit.field(), edit.value()));
        return new FeedDocument(laid);
    }

    /// The listing as its feed gives it, under what was put right.
    static Listing lay(Edits edits, Listing listing) {
        var laid = of(listing.content().document()).under(edits);
        return new Listing(
                listing.id(),
                listing.state(),
                laid.text(),
                listing.lastModified(),
                listing.providerId(),
                listing.provider(),
                listing.places(),
                listing.terms(),
                new Listing.Content(laid.written(), listing.content().hash()));
    }

    public Listing.Text text() {
        return new Listing.Text(service.path("name").asString(), textOf("description"), textOf("url"));
    }

    public String written() {
        return JSON.writeValueAsString(service);
    }

    private @Nullable String textOf(String property) {
        var value = service.get(property);
        return value == null ? null : value.asString();
    }

    private static void write(ObjectNode service, EditedField field, @Nullable String value) {
        if (field == EditedField.PHONE) {
            writePhone(service, value);
        } else if (value == null) {
            service.remove(property(field));
        } else {
            service.put(property(field), value);
        }
    }

    /// The others stay: they may be of another desk.
    private static void writePhone(ObjectNode service, @Nullable String number) {
        var phones = service.get("phones") instanceof ArrayNode held ? held : service.putArray("phones");
        if (number != null && phones.isEmpty()) {
            phones.addObject().put("id", phoneId(service)).put("number", number);
        } else if (number != null && phones.get(0) instanceof ObjectNode first) {
            first.put("number", number);
        } else if (number == null && !phones.isEmpty()) {
            phones.remove(0);
        }
        if (phones.isEmpty()) {
            service.remove("phones");
        }
    }

    /// The same each time.
    private static String phoneId(ObjectNode service) {
        return UUID.nameUUIDFromBytes((service.path("id").asString() + "/phone").getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static String property(EditedField field) {
        return switch (field) {
            case NAME -> "name";
            case DESCRIPTION -> "description";
            case WEBSITE -> "url";
            case EMAIL -> "email";
            case PHONE -> "phones";
            case COST -> "fees";
        };
    }
}
