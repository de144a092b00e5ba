package org.whatmatters.person;

import static java.util.Map.entry;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.platform.testing.FencedSchema;
import org.whatmatters.platform.testing.IntegrationTest;

@IntegrationTest
record FencedSchemaIT(JdbcClient jdbc) implements FencedSchema {

    private static final String THE_WALL = "part of the wall, which every policy reads; ids and times, no name";
    private static final String UNDECIDED = "shown by speaks_for, to people of two records at once; no name, no number";

    @Override
    public Map<String, String> outside() {
        return Map.ofEntries(
                entry("identity", THE_WALL),
                entry("relationship", THE_WALL),
                entry("occasion_resumption", THE_WALL),
                entry("account", THE_WALL),
                entry("circle", "what was told last of a circle: the service's own note, which no request shows"),
                entry("restriction", "part of the wall, which every policy reads; and its reason"),
                entry("named_worker", THE_WALL),
                entry("override", "part of the wall, which every policy reads; and its reason"),
                entry("agreement", "told whole to other services whoever has changed it: half of it would be a lie"),
                entry("proxy", "told whole to other services whoever has changed it: half of it would be a lie"),
                entry("narrowing", "told whole to other services whoever has changed it; no name, no words"),
                entry("narrowing_confirmation", "which service has heard what; no name, no words"),
                entry("candidate", UNDECIDED),
                entry("candidate_word", UNDECIDED),
                entry("record_merge", UNDECIDED),
                entry("intake", "written when a referral comes in, and read by nobody since"),
                entry("family_name", "every family name there is, of nobody in particular; only matching reads it"),
                entry("look", "kept for everybody who may ask who has looked, in another shape for each"),
                entry("look_question", "asked by the person, answered by the officer of the board"),
                entry("look_search", "the officer's own searches, which they see themselves"),
                entry("member", "workers, not people who are helped"),
                entry("sending_system", "programs of organisations; the name in it is of the administrator"),
                entry(
                        "subject_access",
                        "told whole to other services whoever has changed the circle; names of officers"),
                entry(
                        "superseded_nhs_number",
                        "two numbers of nobody in particular; only matching and tracing read it"),
                entry("work_decision", "of organisations; the name in it is of the officer who decided"),
                entry("assurance", "of organisations; the name in it is of the officer who put it down"));
    }
}
