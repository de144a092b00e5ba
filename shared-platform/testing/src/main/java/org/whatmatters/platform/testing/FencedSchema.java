package org.whatmatters.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a fenced service promises of its tables: whatever is about people stands behind row-level security, or is
/// named here with the reason why not. A service's test of it is little more than that list.
public interface FencedSchema {

    /// What the platform itself keeps in every service's database.
    Map<String, String> OF_THE_PLATFORM = Map.of(
            "event",
            "written only, and read by an operator's republish: ids, no name, no words of anybody",
            "outbox",
            "emptied by the relay, which is the service itself; no request reads it",
            "parked_event",
            "read by an operator's replay; no request reads it",
            "idempotent_request",
            "an answer is found by a scope that holds the caller, and given to nobody else",
            "audit_entry",
            "may be added to and not changed; no request reads it but through the person service's looks");

    /// The service's own connection.
    JdbcClient jdbc();

    /// Tables of this service about people that are not fenced, and why.
    Map<String, String> outside();

    @Test
    default void every_table_about_people_is_fenced_or_named_with_a_reason() {
        var open = jdbc().sql("""
                        select t.relname
                          from pg_class t
                         where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p')
                           and not t.relispartition
                           and exists (
                               select from pg_attribute c
                                where c.attrelid = t.oid and c.attnum > 0 and not c.attisdropped
                                  and (col_description(t.oid, c.attnum) ~ '^(personal|special-category)'
                                       or c.attname in ('person_id', 'person_ids', 'canonical_id', 'referral_id')))
                           and not (t.relrowsecurity and t.relforcerowsecurity
                                    and exists (select from pg_policy p where p.polrelid = t.oid))
                        """).query(String.class).list();

        assertThat(open)
                .as("tables without a policy; and exceptions that are none any more")
                .allMatch(table -> isOutside(table), "is named as an exception")
                .containsAll(outside().keySet());
    }

    private boolean isOutside(String table) {
        return outside().containsKey(table) || OF_THE_PLATFORM.containsKey(table);
    }

    @Test
    default void the_service_runs_as_somebody_whom_the_fence_holds() {
        var passes = jdbc().sql("""
                        select rolsuper or rolbypassrls or rolcreaterole
                               or exists (select from pg_class t
                                           where t.relnamespace = 'public'::regnamespace
                                             and pg_has_role(current_user, t.relowner, 'MEMBER'))
                          from pg_roles where rolname = current_user
                        """).query(Boolean.class).single();

        assertThat(passes).isFalse();
    }

    @Test
    default void a_view_shows_what_whoever_asks_may_see() {
        var asOwner = jdbc().sql("""
                        select relname from pg_class
                         where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')
                           and not coalesce(reloptions @> '{security_invoker=true}', false)
                        """).query(String.class).list();

        assertThat(asOwner).isEmpty();
    }

    @Test
    default void outside_a_transaction_that_says_for_whom_nobody_is_seen() {
        var fenced = jdbc().sql("""
                        select relname from pg_class
                         where relnamespace = 'public'::regnamespace and relrowsecurity and not relispartition
                        """).query(String.class).list();

        assertThat(fenced)
                .isNotEmpty()
                .allSatisfy(table -> assertThat(jdbc().sql("select exists (select from " + table + ")")
                                .query(Boolean.class)
                                .single())
                        .as(table)
                        .isFalse());
    }
}
