package org.whatmatters.referral;

import static java.util.Map.entry;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.platform.testing.FencedSchema;
import org.whatmatters.platform.testing.IntegrationTest;

@IntegrationTest
record FencedSchemaIT(JdbcClient jdbc) implements FencedSchema {

    private static final String THE_WALL = "part of the wall, which every policy reads: ids and times, no name";

    private static final String OF_REMINDERS = "which worker was reminded when; no request reads it";

    @Override
    public Map<String, String> outside() {
        return Map.ofEntries(
                entry(
                        "person_name",
                        "what a list calls people: a policy on it kept PostgreSQL from its index, and cost each list more"
                                + " than all the rest"),
                entry("person_alias", THE_WALL),
                entry("access_state", THE_WALL),
                entry("subject_access", THE_WALL),
                entry("relationship", THE_WALL),
                entry("account", THE_WALL),
                entry("agreement", THE_WALL),
                entry("override", THE_WALL),
                entry("proxy", "part of the wall, which every policy reads; holds the names of those who help"),
                entry(
                        "absence",
                        "workers, not people who are helped: whoever reads who has the ball is told who stands in"),
                entry("reminded", OF_REMINDERS),
                entry("reminder_day", OF_REMINDERS),
                entry(
                        "organisation_member",
                        "workers, not people who are helped: every host's worker is offered them"));
    }
}
