package org.whatmatters.directory.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.directory.link.LinkCheck.State;

/// Which web addresses are looked at, and what was found. One row for each listing that has one.
@Repository
class LinkChecks {

    /// A listing's address that is to be looked at now.
    record Due(UUID service, String url, String host, LinkCheck check) {}

    private final JdbcClient jdbc;

    LinkChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Takes up what listings that people are referred to say now. An address that is new is looked at anew.
    void follow(Instant now) {
        jdbc.sql("delete from link_check k using service s where s.id = k.service_id and s.url is null")
                .update();
        jdbc.sql("""
                        insert into link_check (service_id, url, host, state, look_at)
                        select s.id, s.url, lower(coalesce(substring(s.url from '^[a-zA-Z]+://([^/?#:]+)'), '')),
                               'NOT_LOOKED_AT', :now
                          from service s
                         where s.life in ('ASSURED', 'ASSURANCE_DUE') and s.url ~* '^https?://'
                            on conflict (service_id) do update
                           set url = excluded.url, host = excluded.host, state = excluded.state,
                               look_at = excluded.look_at, failed_at = null, answered_at = null
                         where link_check.url <> excluded.url
                        """).param("now", at(now)).update();
    }

    /// The longest due of a host that is not being looked at and was left alone since then. Whoever claims it and dies
    /// leaves it to be looked at after the lease.
    Optional<Due> claim(Instant now, Instant hostQuietSince, Instant lease) {
        // One instance after the other, so that two never go to one host at once.
        jdbc.sql("select pg_advisory_xact_lock(hashtext('link_check'))")
                .query((_, _) -> true)
                .single();
        return jdbc.sql("""
                        update link_check set looked_at = :now, look_at = :lease
                         where service_id = (
                            select k.service_id
                              from link_check k join service s on s.id = k.service_id
                             where k.look_at <= :now and s.url = k.url and s.life in ('ASSURED', 'ASSURANCE_DUE')
                               and not exists (select from link_check other
                                                where other.host = k.host and other.looked_at > :quietSince)
                             order by k.look_at, k.service_id limit 1)
                        returning service_id, url, host, state, failed_at, look_at
                        """)
                .param("now", at(now))
                .param("lease", at(lease))
                .param("quietSince", at(hostQuietSince))
                .query((row, _) -> due(row))
                .optional();
    }

    /// Whether another host has answered since then.
    boolean hasAnsweredBeside(String host, Instant since) {
        return jdbc.sql("select exists (select from link_check where answered_at > :since and host <> :host)")
                .param("since", at(since))
                .param("host", host)
                .query(Boolean.class)
                .single();
    }

    /// An address of another host, left alone since then, that worked when it was last looked at: the one that answered
    /// last. It counts as looked at.
    Optional<Due> claimWitness(String beside, Instant now, Instant hostQuietSince) {
        return jdbc.sql("""
                        update link_check set looked_at = :now
                         where service_id = (
                            select k.service_id
                              from link_check k
                             where k.state = 'WORKS' and k.host <> :beside
                               and not exists (select from link_check other
                                                where other.host = k.host and other.looked_at > :quietSince)
                             order by k.answered_at desc nulls last, k.service_id limit 1)
                        returning service_id, url, host, state, failed_at, look_at
                        """)
                .param("now", at(now))
                .param("beside", beside)
                .param("quietSince", at(hostQuietSince))
                .query((row, _) -> due(row))
                .optional();
    }

    void answered(Due looked, Instant now) {
        jdbc.sql("update link_check set answered_at = :now where service_id = :service and url = :url")
                .param("now", at(now))
                .param("service", looked.service())
                .param("url", looked.url())
                .update();
    }

    /// Unless the listing says another address by now.
    void keep(Due looked, LinkCheck found) {
        jdbc.sql("""
                        update link_check set state = :state, failed_at = :failedAt, look_at = :lookAt
                         where service_id = :service and url = :url
                        """)
                .param("state", found.state().name())
                .param("failedAt", found.failedAt() == null ? null : at(found.failedAt()))
                .param("lookAt", at(found.lookAt()))
                .param("service", looked.service())
                .param("url", looked.url())
                .update();
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(
                Objects.requireNonNull(row.getObject("service_id", UUID.class)),
                Objects.requireNonNull(row.getString("url")),
                Objects.requireNonNull(row.getString("host")),
                new LinkCheck(
                        State.valueOf(row.getString("state")),
                        instant(row, "failed_at"),
                        Objects.requireNonNull(instant(row, "look_at"))));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
