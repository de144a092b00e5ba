package org.whatmatters.directory.address.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.directory.address.Address;
import org.whatmatters.directory.address.AddressEdit;
import org.whatmatters.directory.address.application.AddressEdits;
import org.whatmatters.directory.address.application.PlaceDocument;
import org.whatmatters.directory.importing.format.ListingTerms;
import tools.jackson.databind.json.JsonMapper;

/// Keeps what was put right of places beside what the feed says, and publishes the one over the other.
@Repository
class JdbcAddressEdits implements AddressEdits {

    private static final JsonMapper JSON = new JsonMapper();

    /// Of a place that nobody may be told there is nothing to put right, and a virtual one is nowhere.
    private static final String KNOWN = """
            select l.id, coalesce(e.feed, l.document) as feed, e.location_id, e.address, e.feed_said, e.feed_says,
                   e.organisation_id, e.edited_by, e.edited_at, e.because,
                   (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.name, o.id), '[]')
                      from service_at_location its join service o on o.id = its.service_id
                     where its.location_id = l.id and o.id <> s.id and o.life not in ('DRAFT', 'DEFUNCT')) as there
              from service s
              join service_at_location at on at.service_id = s.id
              join location l on l.id = at.location_id
              left join address_edit e on e.location_id = l.id
             where s.id = :service and not l.confidential and l.document ->> 'location_type' is distinct from 'virtual'
               and exists (select from import_job j where j.source = s.source and j.organisation_id = :organisation)
            """;

    private final JdbcClient jdbc;

    JdbcAddressEdits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Long> version(UUID service, UUID organisation) {
        return jdbc.sql("""
                        select s.version from service s
                         where s.id = :service
                           and exists (select from import_job j
                                        where j.source = s.source and j.organisation_id = :organisation)
                        """)
                .param("service", service)
                .param("organisation", organisation)
                .query(Long.class)
                .optional();
    }

    @Override
    public List<Shared> of(UUID service, UUID organisation) {
        return jdbc.sql(KNOWN + " order by at.position")
                .param("service", service)
                .param("organisation", organisation)
                .query((row, _) ->
                        new Shared(known(row), List.of(JSON.readValue(row.getString("there"), There[].class))))
                .list();
    }

    @Override
    public Optional<Known> hold(UUID service, UUID place, UUID organisation) {
        jdbc.sql("select id from location where id = :place for update")
                .param("place", place)
                .query(UUID.class)
                .optional();
        return jdbc.sql(KNOWN + " and l.id = :place limit 1")
                .param("service", service)
                .param("organisation", organisation)
                .param("place", place)
                .query((row, _) -> known(row))
                .optional();
    }

    @Override
    public Map<UUID, AddressEdit> of(Collection<UUID> places) {
        var edits = new HashMap<UUID, AddressEdit>();
        if (!places.isEmpty()) {
            jdbc.sql("select e.* from address_edit e where e.location_id = any (:places::uuid[])")
                    .param("places", places.toArray(UUID[]::new))
                    .query((ResultSet row) -> {
                        edits.put(row.getObject("location_id", UUID.class), edit(row));
                    });
        }
        return edits;
    }

    @Override
    public List<UUID> servicesAt(UUID place) {
        return jdbc.sql("select distinct service_id from service_at_location where location_id = :place order by 1")
                .param("place", place)
                .query((row, _) -> Objects.requireNonNull(row.getObject("service_id", UUID.class)))
                .list();
    }

    @Override
    public void write(PlaceDocument feed, @Nullable AddressEdit edit, Instant at) {
        var published = (edit == null ? feed : feed.under(edit.address())).place();
        var postcode = published.postcode();
        jdbc.sql("""
                        update location
                           set name = :name, latitude = :latitude, longitude = :longitude, postcode = :postcode,
                               document = :document::jsonb, recorded_at = :at
                         where id = :id
                        """)
                .param("name", published.name())
                .param("latitude", published.latitude())
                .param("longitude", published.longitude())
                .param("postcode", postcode == null ? null : postcode.value())
                .param("document", published.document())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", published.id())
                .update();
        if (edit == null) {
            jdbc.sql("delete from address_edit where location_id = :id")
                    .param("id", published.id())
                    .update();
        } else {
            follow(published.id(), feed, edit);
        }
    }

    @Override
    public void follow(UUID place, PlaceDocument feed, AddressEdit edit) {
        jdbc.sql("""
                        insert into address_edit (location_id, feed, address, feed_said, feed_says, organisation_id,
                               edited_by, edited_at, because)
                        values (:id, :feed::jsonb, :address::jsonb, :feedSaid::jsonb, :feedSays::jsonb, :organisation,
                                :by, :at, :because)
                            on conflict (location_id) do update
                           set feed = excluded.feed, address = excluded.address, feed_said = excluded.feed_said,
                               feed_says = excluded.feed_says, organisation_id = excluded.organisation_id,
                               edited_by = excluded.edited_by, edited_at = excluded.edited_at,
                               because = excluded.because
                        """)
                .param("id", place)
                .param("feed", feed.place().document())
                .param("address", JSON.writeValueAsString(edit.address()))
                .param("feedSaid", JSON.writeValueAsString(edit.feedSaid()))
                .param("feedSays", JSON.writeValueAsString(edit.feedSays()))
                .param("organisation", edit.source().organisation())
                .param("by", edit.source().by())
                .param("at", edit.source().at().atOffset(ZoneOffset.UTC))
                .param("because", edit.source().because())
                .update();
    }

    @Override
    public void renewWords(Collection<UUID> services) {
        var terms = new HashMap<UUID, String>();
        jdbc.sql("""
                        select s.id, coalesce(o.name, '') as organisation,
                               coalesce(s.document -> 'attributes', '[]') as attributes,
                               (select coalesce(jsonb_agg(l.document order by at.position), '[]')
                                  from service_at_location at join location l on l.id = at.location_id
                                 where at.service_id = s.id) as locations
                          from service s left join organisation o on o.id = s.organisation_id
                         where s.id = any (:services::uuid[])
                        """).param("services", services.toArray(UUID[]::new)).query((ResultSet row) -> {
            terms.put(row.getObject("id", UUID.class), terms(row));
        });
        jdbc.sql("""
                        update service s set terms = said.terms
                          from unnest(:ids::uuid[], :terms::text[]) said (id, terms)
                         where s.id = said.id
                        """)
                .param("ids", terms.keySet().toArray(UUID[]::new))
                .param("terms", terms.values().toArray(String[]::new))
                .update();
    }

    private static String terms(ResultSet row) throws SQLException {
        return String.join(
                "\n",
                ListingTerms.of(
                        row.getString("organisation"),
                        JSON.readTree(row.getString("attributes")),
                        JSON.readTree(row.getString("locations")).valueStream()));
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                row.getObject("id", UUID.class),
                PlaceDocument.of(row.getString("feed")),
                row.getObject("location_id") == null ? null : edit(row));
    }

    private static AddressEdit edit(ResultSet row) throws SQLException {
        return new AddressEdit(
                address(row, "address"),
                address(row, "feed_said"),
                address(row, "feed_says"),
                new AddressEdit.Source(
                        row.getObject("organisation_id", UUID.class),
                        row.getObject("edited_by", UUID.class),
                        Objects.requireNonNull(row.getObject("edited_at", OffsetDateTime.class))
                                .toInstant(),
                        row.getString("because")));
    }

    private static Address address(ResultSet row, String column) throws SQLException {
        return JSON.readValue(row.getString(column), Address.class);
    }
}
