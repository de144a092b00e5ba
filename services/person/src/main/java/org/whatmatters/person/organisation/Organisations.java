package org.whatmatters.person.organisation;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.platform.web.PageRequest;

/// The partner organisations and their members, kept in PostgreSQL.
@Repository
class Organisations {

    private final JdbcClient jdbc;

    Organisations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Held until the transaction ends, so that its versions are told in order.
    Optional<Organisation> hold(UUID id) {
        return jdbc.sql("select * from organisation where id = :id for update")
                .param("id", id)
                .query((row, _) -> toOrganisation(row))
                .optional();
    }

    boolean isBoard(UUID organisation) {
        return jdbc.sql("select is_board(:organisation)")
                .param("organisation", organisation)
                .query(Boolean.class)
                .single();
    }

    Optional<Organisation> find(UUID id) {
        return jdbc.sql("select * from organisation where id = :id")
                .param("id", id)
                .query((row, _) -> toOrganisation(row))
                .optional();
    }

    /// Those for which somebody works.
    List<Organisation> of(UUID subject) {
        return jdbc.sql("""
                        select o.* from organisation o join member m on m.organisation_id = o.id
                         where m.subject = :subject and m.roles <> '{}'
                         order by o.name, o.id
                        """)
                .param("subject", subject)
                .query((row, _) -> toOrganisation(row))
                .list();
    }

    /// Whether an organisation is part of another, over however many in between, or is that one.
    boolean isWithin(UUID id, UUID whole) {
        return jdbc.sql("""
                        with recursive wholes as (
                            select id, parent_id from organisation where id = :id
                            union
                            select o.id, o.parent_id from organisation o join wholes w on o.id = w.parent_id)
                        select exists (select from wholes where id = :whole)
                        """)
                .param("id", id)
                .param("whole", whole)
                .query(Boolean.class)
                .single();
    }

    /// Whether one of these domains belongs to another organisation.
    boolean haveOthers(UUID id, List<String> domains) {
        return jdbc.sql("select exists (select from organisation where id <> :id and domains && :domains::text[])")
                .param("id", id)
                .param("domains", texts(domains))
                .query(Boolean.class)
                .single();
    }

    /// Another host that can do one of the same things for a person.
    record Neighbour(String name, Organisation.Host host) {}

    /// The others that can do one of the same things for a person, or take whom nobody else serves. Held until the
    /// transaction ends: no two hosts are put down at once.
    List<Neighbour> hostsBeside(UUID id, Organisation.Host host) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('whom hosts serve', 0))::text")
                .query(String.class)
                .single();
        return jdbc.sql("""
                        select * from organisation
                         where id <> :id and (host_capabilities && :capabilities::text[] or host_default)
                         order by name, id
                        """)
                .param("id", id)
                .param("capabilities", names(host.capabilities()))
                .query((row, _) -> new Neighbour(row.getString("name"), Objects.requireNonNull(toHost(row))))
                .list();
    }

    /// Whether all of these are primary care networks.
    boolean areNetworks(List<UUID> ids) {
        return jdbc.sql("select count(*) from organisation where kind = 'PCN' and id = any(:ids)")
                        .param("ids", ids(ids))
                        .query(Long.class)
                        .single()
                == ids.stream().distinct().count();
    }

    boolean isKnown(UUID id) {
        return jdbc.sql("select exists (select from organisation where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    List<Organisation> list(PageRequest page) {
        return jdbc.sql("select * from organisation where " + page.oldestFirst("id"))
                .param("after", page.after())
                .query((row, _) -> toOrganisation(row))
                .list();
    }

    /// How often the board has written down what it is; 0 for one that nobody knows.
    long detailsVersion(UUID id) {
        return jdbc.sql("select details_version from organisation where id = :id")
                .param("id", id)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /// Keeps what the board writes down, as the next version of it.
    ///
    /// @param seen the version that it was before
    /// @return whether it still was
    boolean save(Organisation organisation, long seen) {
        var host = Optional.ofNullable(organisation.host());
        return jdbc.sql("""
                        insert into organisation (id, version, alias, name, kind, ods_code, charity_number,
                            parent_id, tier, domains, feedback_level,
                            host_capabilities, host_practices, host_networks, host_postcode_sectors, host_postcode_districts,
                            host_default)
                        values (:id, 0, :alias, :name, :kind, :odsCode, :charityNumber,
                            :parent, :tier, :domains, :feedbackLevel,
                            :capabilities, :practices, :networks, :postcodeSectors, :postcodeDistricts, :defaultHost)
                        on conflict (id) do update
                           set alias = excluded.alias, name = excluded.name, kind = excluded.kind,
                               ods_code = excluded.ods_code, charity_number = excluded.charity_number,
                               parent_id = excluded.parent_id, tier = excluded.tier, domains = excluded.domains,
                               feedback_level = excluded.feedback_level,
                               host_capabilities = excluded.host_capabilities,
                               host_practices = excluded.host_practices,
                               host_networks = excluded.host_networks,
                               host_postcode_sectors = excluded.host_postcode_sectors,
                               host_postcode_districts = excluded.host_postcode_districts,
                               host_default = excluded.host_default,
                               details_version = organisation.details_version + 1
                         where organisation.details_version = :seen
                        """)
                        .param("seen", seen)
                        .param("id", organisation.id())
                        .param("alias", organisation.alias())
                        .param("name", organisation.name())
                        .param("kind", organisation.kind().name())
                        .param("odsCode", organisation.odsCode())
                        .param("charityNumber", organisation.charityNumber())
                        .param("parent", organisation.parent())
                        .param("tier", organisation.tier().name())
                        .param("domains", texts(organisation.domains()))
                        .param("feedbackLevel", organisation.feedbackLevel())
                        .param(
                                "capabilities",
                                host.map(it -> names(it.capabilities())).orElse(null))
                        .param(
                                "practices",
                                host.map(it -> texts(it.practices())).orElse(null))
                        .param("networks", host.map(it -> ids(it.networks())).orElse(null))
                        .param(
                                "postcodeSectors",
                                host.map(it -> texts(it.postcodeSectors())).orElse(null))
                        .param(
                                "postcodeDistricts",
                                host.map(it -> texts(it.postcodeDistricts())).orElse(null))
                        .param(
                                "defaultHost",
                                host.map(Organisation.Host::defaultHost).orElse(null))
                        .update()
                == 1;
    }

    void save(UUID organisation, Organisation.Member member) {
        jdbc.sql("""
                        insert into member (organisation_id, subject, name, roles)
                        values (:organisation, :subject, :name, :roles)
                        on conflict (organisation_id, subject) do update
                           set name = excluded.name, roles = excluded.roles,
                               email = case when excluded.roles <> '{}' then member.email end
                        """)
                .param("organisation", organisation)
                .param("subject", member.subject())
                .param("name", member.name())
                .param("roles", texts(member.roles()))
                .update();
    }

    long nextVersion(UUID id) {
        return jdbc.sql("update organisation set version = version + 1 where id = :id returning version")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    List<Organisation.Member> membersOf(UUID organisation) {
        return jdbc.sql("select * from member where organisation_id = :organisation order by subject")
                .param("organisation", organisation)
                .query((row, _) -> new Organisation.Member(
                        row.getObject("subject", UUID.class),
                        row.getString("name"),
                        texts(row.getArray("roles")),
                        row.getString("email")))
                .list();
    }

    /// Where each of those who work there is written to from now on; whoever is not named, nowhere.
    ///
    /// @return whether anything is otherwise than before
    boolean saveAddresses(UUID organisation, Map<UUID, String> addresses) {
        var known = List.copyOf(addresses.entrySet());
        return jdbc.sql("""
                        with known as (
                            select m.subject, a.email
                              from member m
                              left join unnest(:subjects::uuid[], :emails::text[]) a (subject, email)
                                     on a.subject = m.subject and m.roles <> '{}'
                             where m.organisation_id = :organisation)
                        update member m set email = known.email
                          from known
                         where m.organisation_id = :organisation and m.subject = known.subject
                           and m.email is distinct from known.email
                        """)
                        .param("organisation", organisation)
                        .param("subjects", known.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                        .param(
                                "emails",
                                texts(known.stream().map(Map.Entry::getValue).toList()))
                        .update()
                > 0;
    }

    List<UUID> all() {
        return jdbc.sql("select id from organisation order by id")
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    private static Organisation toOrganisation(ResultSet row) throws SQLException {
        return new Organisation(
                row.getObject("id", UUID.class),
                row.getString("alias"),
                row.getString("name"),
                Organisation.Kind.valueOf(row.getString("kind")),
                row.getString("ods_code"),
                row.getString("charity_number"),
                row.getObject("parent_id", UUID.class),
                Organisation.Tier.valueOf(row.getString("tier")),
                texts(row.getArray("domains")),
                row.getInt("feedback_level"),
                toHost(row));
    }

    private static Organisation.@Nullable Host toHost(ResultSet row) throws SQLException {
        var capabilities = row.getArray("host_capabilities");
        return capabilities == null
                ? null
                : new Organisation.Host(
                        texts(capabilities).stream()
                                .map(Organisation.Capability::valueOf)
                                .toList(),
                        texts(row.getArray("host_practices")),
                        List.of((UUID[]) row.getArray("host_networks").getArray()),
                        texts(row.getArray("host_postcode_sectors")),
                        texts(row.getArray("host_postcode_districts")),
                        row.getBoolean("host_default"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static String[] texts(List<String> texts) {
        return texts.toArray(String[]::new);
    }

    private static UUID[] ids(List<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    private static String[] names(List<? extends Enum<?>> values) {
        return Stream.of(values.toArray(Enum<?>[]::new)).map(Enum::name).toArray(String[]::new);
    }
}
