package org.whatmatters.directory.openreferral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/// The lists of the feed. What is read for lists differs from what is read for one: something that has ended is still
/// found by its id and says so, because others hold that id.
final class Sources {

    private static final String PROVIDER = """
            left join lateral (select o.document as organisation
                                 from published_organisation o where o.id = s.organisation_id) provider on true
            """;
    private static final String PLACES = """
            left join lateral (select jsonb_agg(jsonb_build_object('position', at.position, 'id', at.id,
                                                                   'location', at.location)) as places
                                 from published_service_at_location at where at.service_id = s.id) its on true
            """;
    private static final String TERMS = """
            left join lateral (select jsonb_agg(t.document order by t.name, t.id) as terms
                                 from published_term t where t.taxonomy_id = s.id) its on true
            """;

    private static final String WENT_TO = """
            left join published_same_as went on went.id = s.id
            """;

    static final Source<FeedService> SERVICES = services("published_service", false);
    static final Source<FeedService> SERVICES_WHOLE = services("published_service", true);
    static final Source<FeedService> ANY_SERVICE = new Source<>(
            "s.*",
            "answerable_service s",
            "s.id",
            "s.id, case when went.same_as is null then s.document"
                    + " else s.document || jsonb_build_object('same_as', went.same_as) end as document,"
                    + " s.last_modified, organisation, places",
            PROVIDER + PLACES + WENT_TO,
            "name, id",
            (row, _) -> service(row, "id"));

    static final Source<FeedServiceAtLocation> SERVICES_AT_LOCATIONS = servicesAtLocations("published_service");
    static final Source<FeedServiceAtLocation> ANY_SERVICE_AT_LOCATION = servicesAtLocations("answerable_service");

    static final Source<FeedOrganisation> ORGANISATIONS = new Source<>(
            "o.id, o.name, o.document",
            "published_organisation o",
            "o.id",
            "s.id, s.document",
            "",
            "name, id",
            (row, _) -> new FeedOrganisation(id(row), row.getString("document"), List.of(), false));

    static final Source<FeedVocabulary> TAXONOMIES = vocabulary("published_taxonomy", false);
    static final Source<FeedVocabulary> TAXONOMIES_WHOLE = vocabulary("published_taxonomy", true);
    static final Source<FeedVocabulary> TERMS_OF_TAXONOMIES = vocabulary("published_term", false);

    private Sources() {}

    private static Source<FeedService> services(String view, boolean whole) {
        return new Source<>(
                "s.*",
                view + " s",
                "s.id",
                "s.id, s.document, s.last_modified, organisation, " + (whole ? "places" : "null as places"),
                whole ? PROVIDER + PLACES : PROVIDER,
                "name, id",
                (row, _) -> service(row, "id"));
    }

    private static Source<FeedServiceAtLocation> servicesAtLocations(String view) {
        return new Source<>(
                "at.id, at.position, at.location, s.id as service_id, s.name, s.document, s.last_modified,"
                        + " s.organisation_id",
                "published_service_at_location at join " + view + " s on s.id = at.service_id",
                "at.id",
                "s.id, s.position, s.location, s.service_id, s.document, s.last_modified, organisation,"
                        + " null as places",
                PROVIDER,
                "name, service_id, position",
                (row, _) -> new FeedServiceAtLocation(
                        id(row), row.getInt("position"), row.getString("location"), service(row, "service_id")));
    }

    private static Source<FeedVocabulary> vocabulary(String view, boolean withTerms) {
        return new Source<>(
                "v.id, v.name, v.document",
                view + " v",
                "v.id",
                "s.id, s.document, " + (withTerms ? "terms" : "null as terms"),
                withTerms ? TERMS : "",
                "name, id",
                (row, _) -> new FeedVocabulary(id(row), row.getString("document"), row.getString("terms")));
    }

    private static FeedService service(ResultSet row, String id) throws SQLException {
        return new FeedService(
                row.getObject(id, UUID.class),
                row.getString("document"),
                row.getObject("last_modified", OffsetDateTime.class).toInstant(),
                row.getString("organisation"),
                row.getString("places"));
    }

    private static UUID id(ResultSet row) throws SQLException {
        return row.getObject("id", UUID.class);
    }
}
