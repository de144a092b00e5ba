package org.whatmatters.directory.importing.format;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whatmatters.directory.importing.format.HsdsRows.Keyed;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A service of HSDS 1.0 as one of Open Referral UK v3. It judges nothing. Columns that the UK profile does not know
/// are carried along under their own names.
record HsdsService(FeedIds ids) {

    private static final JsonMapper JSON = new JsonMapper();
    /// Named elsewhere in the service, or of no use outside its tables.
    private static final Set<String> NOT_CARRIED = Set.of(
            "id",
            "organization_id",
            "location_id",
            "program_id",
            "taxonomy_ids",
            "languages",
            "funding_sources",
            "service_areas",
            "website",
            "eligibility",
            "latitude",
            "longitude",
            "virtual",
            "addresses",
            "phones",
            "attributes",
            // E-mail addresses of the people who keep the listing.
            "admin_emails");

    ObjectNode of(HsdsParts parts) {
        var cells = parts.service();
        var service = JSON.createObjectNode();
        var id = cells.get("id");
        service.put("id", id == null ? null : ids.of("service", id));
        carry(cells, service);
        service.put("status", cells.getOrDefault("status", "").toLowerCase(Locale.ROOT));
        service.put("url", cells.get("website"));
        service.put("eligibility_description", cells.get("eligibility"));
        service.put("source_id", id);
        addPart(service, "languages", "note", cells.get("languages"));
        addPart(service, "funding", "source", cells.get("funding_sources"));
        addPart(service, "service_areas", "name", cells.get("service_areas"));
        service.set("organization", organisation(parts.organisation()));
        if (parts.location() != null) {
            addPlace(service, parts.location(), parts.addresses());
        }
        parts.terms().forEach(term -> addTerm(service, term));
        parts.phones().forEach(phone -> addPhone(service, phone));
        return service;
    }

    private ObjectNode organisation(Keyed row) {
        var organisation = JSON.createObjectNode();
        organisation.put("id", ids.of("organisation", row.key()));
        carry(row.cells(), organisation);
        organisation.put("website", row.cells().get("website"));
        return organisation;
    }

    private void addPlace(ObjectNode service, Keyed row, List<Keyed> addresses) {
        var cells = row.cells();
        var at = service.putArray("service_at_locations").addObject();
        at.put("id", ids.of("at", service.path("id").asString("") + " " + row.key()));
        var location = at.putObject("location");
        location.put("id", ids.of("location", row.key()));
        carry(cells, location);
        // Words about access for everybody at once: the standard keeps a list of them.
        location.remove("accessibility");
        addPart(location, "accessibility", "details", cells.get("accessibility"));
        addPart(location, "languages", "note", cells.get("languages"));
        location.put("location_type", Boolean.parseBoolean(cells.get("virtual")) ? "virtual" : "physical");
        putNumber(location, "latitude", cells.get("latitude"));
        putNumber(location, "longitude", cells.get("longitude"));
        for (var address : addresses) {
            var node = location.withArray("addresses").addObject();
            node.put("id", ids.of("address", address.cells().getOrDefault("id", address.key())));
            carry(address.cells(), node);
            node.put("country", address.cells().getOrDefault("country", "").toUpperCase(Locale.ROOT));
            node.put("address_type", "physical");
        }
    }

    private void addTerm(ObjectNode service, Keyed row) {
        var cells = row.cells();
        var code = cells.getOrDefault("taxonomy_id", cells.getOrDefault("id", ""));
        var attribute = service.withArray("attributes").addObject();
        attribute.put("id", ids.of("attribute", service.path("id").asString("") + " " + code));
        attribute.put("link_id", service.path("id").asString(""));
        attribute.put("link_type", "service");
        attribute.put("taxonomy_term_id", ids.of("term", code));
        var term = attribute.putObject("taxonomy_term");
        term.put("id", ids.of("term", code));
        term.put("name", cells.get("name"));
        term.put("description", cells.get("name"));
        var parent = cells.get("parent_id");
        term.put("parent_id", parent == null ? null : ids.of("term", parent));
        term.put("taxonomy", cells.get("vocabulary"));
    }

    private void addPhone(ObjectNode service, Keyed row) {
        var phone = service.withArray("phones").addObject();
        phone.put("id", ids.of("phone", service.path("id").asString("") + " " + row.row()));
        carry(row.cells(), phone);
        phone.remove(List.of("service_id", "contact_id"));
    }

    private void addPart(ObjectNode owner, String list, String field, @Nullable String text) {
        if (text != null) {
            var part = owner.putArray(list).addObject();
            part.put("id", ids.of(list, owner.path("id").asString("")));
            part.put(field, text);
        }
    }

    private static void carry(Map<String, String> cells, ObjectNode node) {
        cells.forEach((column, value) -> {
            if (!NOT_CARRIED.contains(column)) {
                node.put(column, value);
            }
        });
    }

    /// A number as a number; anything else as it stands, to be refused.
    private static void putNumber(ObjectNode node, String field, @Nullable String text) {
        if (text != null && text.matches("-?[0-9]{1,3}(\\.[0-9]{1,20})?")) {
            node.put(field, Double.parseDouble(text));
        } else {
            node.put(field, text);
        }
    }
}
