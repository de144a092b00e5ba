package org.whatmatters.directory.listing.persistence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.directory.listing.Listing;
import org.whatmatters.directory.listing.Place;
import org.whatmatters.directory.listing.Provider;
import tools.jackson.databind.json.JsonMapper;

/// A batch of listings as rows of the four tables, each a JSON array. An organisation or place that several listings
/// name is one row: the last one's word counts.
record ListingRows(String organisations, String locations, String services, String servicesAtLocations) {

    private static final JsonMapper JSON = new JsonMapper();

    static ListingRows of(Collection<Listing> listings) {
        var organisations = new LinkedHashMap<UUID, Map<String, @Nullable Object>>();
        var locations = new LinkedHashMap<UUID, Map<String, @Nullable Object>>();
        var services = new ArrayList<Map<String, @Nullable Object>>();
        var servicesAtLocations = new ArrayList<Map<String, @Nullable Object>>();
        for (var listing : listings) {
            var provider = listing.provider();
            if (provider != null) {
                organisations.put(provider.id(), row(provider));
            }
            listing.places().forEach(place -> locations.put(place.id(), row(place)));
            services.add(row(listing));
            servicesAtLocations.addAll(placesOf(listing));
        }
        return new ListingRows(
                JSON.writeValueAsString(organisations.values()),
                JSON.writeValueAsString(locations.values()),
                JSON.writeValueAsString(services),
                JSON.writeValueAsString(servicesAtLocations));
    }

    private static Map<String, @Nullable Object> row(Provider provider) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", provider.id());
        row.put("name", provider.name());
        row.put("document", provider.document());
        return row;
    }

    private static Map<String, @Nullable Object> row(Place place) {
        var postcode = place.postcode();
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", place.id());
        row.put("name", place.name());
        row.put("latitude", place.latitude());
        row.put("longitude", place.longitude());
        row.put("postcode", postcode == null ? null : postcode.value());
        row.put("document", place.document());
        return row;
    }

    private static Map<String, @Nullable Object> row(Listing listing) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", listing.id());
        row.put("organisation_id", listing.providerId());
        row.put("name", listing.text().name());
        row.put("description", listing.text().description());
        row.put("url", listing.text().url());
        row.put("terms", String.join("\n", listing.terms()));
        row.put("listing_state", listing.state());
        row.put("last_modified", listing.lastModified());
        row.put("document", listing.content().document());
        row.put("content_hash", listing.content().hash());
        return row;
    }

    private static List<Map<String, @Nullable Object>> placesOf(Listing listing) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (var place : listing.places()) {
            var row = new LinkedHashMap<String, @Nullable Object>();
            row.put("service_id", listing.id());
            row.put("position", rows.size());
            row.put("location_id", place.id());
            rows.add(row);
        }
        return rows;
    }
}
