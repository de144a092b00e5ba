package org.whatmatters.careplan.planning;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.whatmatters.platform.testing.Answer;

/// What the tests of the API ask, and where.
final class PlanRequests {

    static final String PLANS = "/api/v1/plans";

    private PlanRequests() {}

    static Map<String, Object> singAgain(int confidence) {
        return Map.of(
                "text",
                "I want to sing with other people again",
                "importance",
                9,
                "actions",
                List.of(Map.of(
                        "what", "Go to the choir", "who", "me", "when", "next Thursday", "confidence", confidence)));
    }

    static UUID idOf(Answer plan) {
        return UUID.fromString(plan.json().path("id").asString());
    }

    static String path(Answer plan) {
        return PLANS + "/" + idOf(plan);
    }

    static String goals(Answer plan) {
        return path(plan) + "/goals";
    }
}
