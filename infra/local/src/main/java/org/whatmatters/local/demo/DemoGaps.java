package org.whatmatters.local.demo;

import tools.jackson.databind.json.JsonMapper;

/// What was looked for in the demo's town and not to be had, often enough for a group, and a group that somebody begins
/// for it.
final class DemoGaps {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String DISTRICT = "XW6";
    private static final int TIMES = 12;

    private final Api api;

    DemoGaps(Api api) {
        this.api = api;
    }

    void open() {
        for (var time = 0; time < TIMES; time++) {
            var missing = JSON.createObjectNode()
                    .put("need", "BEREAVEMENT")
                    .put("place", DISTRICT)
                    .put("wouldHaveHelped", time % 3 == 0 ? "AT_ANOTHER_TIME" : "NOTHING_LIKE_IT_IS_THERE");
            api.post("link.worker", "/api/v1/unmet-needs", "demo-gap-" + time, missing);
        }
        var begun = JSON.createObjectNode().put("need", "BEREAVEMENT").put("district", DISTRICT);
        begun.putObject("plan").put("name", "Walk and talk after a loss").put("interested", 6);
        api.post("community.builder", "/api/v1/directory/new-groups", "demo-new-group", begun);
    }
}
