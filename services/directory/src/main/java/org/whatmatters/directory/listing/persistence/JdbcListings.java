package org.whatmatters.directory.listing.persistence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.directory.capacity.CapacityRow;
import org.whatmatters.directory.listing.Listing;
import org.whatmatters.directory.listing.application.Listings;

/// A batch of listings is one statement a table: the rows travel as one JSON array. What listings are asked by beside
/// their words (`opening`, `cost_option`, `service_term` and so on) the database reads out of their documents.
@Repository
class JdbcListings implements Listings {

    private final JdbcClient jdbc;

    JdbcListings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, Known> known(Collection<UUID> serviceIds) {
        var known = new HashMap<UUID, Known>();
        if (!serviceIds.isEmpty()) {
            jdbc.sql("select id, source, content_hash, same_as is not null as merged from service where id in (:ids)")
                    .param("ids", serviceIds)
                    .query(row -> {
                        known.put(
                                row.getObject("id", UUID.class),
                                new Known(
                                        row.getString("source"),
                                        row.getString("content_hash"),
                                        row.getBoolean("merged")));
                    });
        }
        return known;
    }

    @Override
    public Map<UUID, String> sourcesOfOrganisations(Collection<UUID> organisationIds) {
        return sources("select id, source from organisation where id in (:ids)", organisationIds);
    }

    @Override
    public Map<UUID, String> sourcesOfPlaces(Collection<UUID> placeIds) {
        return sources("select id, source from location where id in (:ids)", placeIds);
    }

    private Map<UUID, String> sources(String sql, Collection<UUID> ids) {
        var sources = new HashMap<UUID, String>();
        if (!ids.isEmpty()) {
            jdbc.sql(sql).param("ids", ids).query(row -> {
                sources.put(row.getObject("id", UUID.class), row.getString("source"));
            });
        }
        return sources;
    }

    @Override
    public void save(String source, Collection<Listing> listings, Instant at) {
        var rows = ListingRows.of(listings);
        write("""
                insert into organisation (id, source, name, document, recorded_at)
                select id, :source, name, document::jsonb, :at
                  from jsonb_to_recordset(:rows::jsonb) as given (id uuid, name text, document text)
                    on conflict (id) do update
                   set name = excluded.name, document = excluded.document, recorded_at = excluded.recorded_at
                """, source, at, rows.organisations());
        write("""
                insert into location (id, source, name, latitude, longitude, postcode, document, recorded_at)
                select id, :source, name, latitude, longitude, postcode, document::jsonb, :at
                  from jsonb_to_recordset(:rows::jsonb) as given (id uuid, name text, latitude double precision,
                       longitude double precision, postcode text, document text)
                    on conflict (id) do update
                   set name = excluded.name, latitude = excluded.latitude, longitude = excluded.longitude,
                       postcode = excluded.postcode, document = excluded.document, recorded_at = excluded.recorded_at
                """, source, at, rows.locations());
        write("""
                insert into service (id, source, organisation_id, name, description, url, terms, listing_state,
                       last_modified, document, content_hash, version, recorded_at)
                select id, :source, organisation_id, name, description, url, terms, listing_state,
                       coalesce(last_modified, :at), document::jsonb, content_hash, 1, :at
                  from jsonb_to_recordset(:rows::jsonb) as given (id uuid, organisation_id uuid, name text,
                       description text, url text, terms text, listing_state text, last_modified timestamptz,
                       document text, content_hash text)
                    on conflict (id) do update
                   set organisation_id = excluded.organisation_id, name = excluded.name,
                       description = excluded.description, url = excluded.url, terms = excluded.terms,
                       listing_state = excluded.listing_state, last_modified = excluded.last_modified,
                       document = excluded.document, content_hash = excluded.content_hash,
                       version = service.version + 1, recorded_at = excluded.recorded_at
                """, source, at, rows.services());
        var ids = listings.stream().map(Listing::id).toList();
        jdbc.sql("delete from service_at_location where service_id in (:ids)")
                .param("ids", ids)
                .update();
        jdbc.sql("""
                        insert into service_at_location (service_id, position, location_id)
                        select service_id, position, location_id
                          from jsonb_to_recordset(:rows::jsonb)
                               as given (service_id uuid, position integer, location_id uuid)
                        """).param("rows", rows.servicesAtLocations()).update();
        jdbc.sql("call derive_facts(:ids::uuid[])")
                .param("ids", ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .update();
    }

    @Override
    public List<Changed> now(Collection<UUID> serviceIds) {
        return changed("s.id in (:ids)", "ids", serviceIds);
    }

    private void write(String sql, String source, Instant at, String rows) {
        jdbc.sql(sql)
                .param("source", source)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("rows", rows)
                .update();
    }

    @Override
    public boolean holdsOrganisation(UUID organisationId) {
        return jdbc.sql("select exists (select from organisation where id = :id)")
                .param("id", organisationId)
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Changed> link(UUID organisationId, UUID platformOrganisationId, Instant at) {
        var linked = jdbc.sql("""
                        update organisation set platform_organisation_id = :platformOrganisationId
                         where id = :id and platform_organisation_id is distinct from :platformOrganisationId
                        """)
                .param("id", organisationId)
                .param("platformOrganisationId", platformOrganisationId)
                .update();
        if (linked == 0) {
            return List.of();
        }
        jdbc.sql("update service set version = version + 1, recorded_at = :at where organisation_id = :id")
                .param("id", organisationId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return changed("s.organisation_id = :id", "id", organisationId);
    }

    private List<Changed> changed(String which, String name, Object value) {
        return jdbc.sql("""
                        select s.id, s.name, o.platform_organisation_id, s.listing_state, s.version,
                               s.life in ('ASSURED', 'ASSURANCE_DUE') as takes_referrals,
                               c.status as capacity, c.expected_wait_days, c.valid_until
                          from service s
                          left join organisation o on o.id = s.organisation_id
                          left join service_capacity c on c.service_id = s.id
                         where s.life not in ('DRAFT', 'SUBMITTED') and\s""" + which)
                .param(name, value)
                .query((row, _) -> new Changed(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("platform_organisation_id", UUID.class),
                        row.getString("listing_state"),
                        row.getBoolean("takes_referrals"),
                        CapacityRow.of(row),
                        row.getLong("version")))
                .list();
    }
}
