package org.whatmatters.person.identity.persistence;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Decisions of humans on who is who. They are few, and each may touch many records, so they are made one after
/// another.
final class Decisions {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('who is who', 1))::text";

    private Decisions() {}

    /// Until the transaction ends nobody else decides anything of this kind.
    static void oneAtATime(JdbcClient jdbc) {
        jdbc.sql(LOCK).query(String.class).single();
    }
}
