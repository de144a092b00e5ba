package org.whatmatters.referral;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.platform.testing.FencedSchema;
import org.whatmatters.platform.testing.IntegrationTest;

@IntegrationTest
record FencedSchemaIT(JdbcClient jdbc) implements FencedSchema {

    private static final String THE_WALL = "part of the wall, which every policy reads: ids and times, no name";

    @Override
    public Map<String, String> outside() {
        return Map.of(
                "person_name",
                        "what a list calls people: a policy on it kept PostgreSQL from its index, and cost each list more"
                                + " than all the rest",
                "person_alias", THE_WALL,
                "access_state", THE_WALL,
                "subject_access", THE_WALL,
                "relationship", THE_WALL,
                "account", THE_WALL,
                "agreement", THE_WALL,
                "override", THE_WALL,
                "proxy", "part of the wall, which every policy reads; holds the names of those who help",
                "absence", "workers, not people who are helped: whoever reads who has the ball is told who stands in",
                "organisation_member", "workers, not people who are helped: every host's worker is offered them");
    }
}
