package org.whatmatters.local.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// A few referrals, each taken by its own people as far as the demo wants it.
final class DemoReferrals {

    private static final JsonMapper JSON = new JsonMapper();
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String TRIAGER = "triager";
    private static final String WORKER = "link.worker";
    private static final String WORKER_ID = "019b0000-0000-7000-8000-000000000009";
    private static final List<String> STEPS = List.of("submitted", "accepted", "assigned", "contacted", "appointment");

    private final Api api;
    private final Instant begunAt;

    DemoReferrals(Api api, Instant begunAt) {
        this.api = api;
        this.begunAt = begunAt;
    }

    void refer() {
        Demo.resource("referrals.json").forEach(this::refer);
    }

    private void refer(JsonNode story) {
        var key = "demo-" + story.required("key").asString();
        var until = story.required("until").asString();
        var body = JSON.createObjectNode()
                .put("form", story.required("form").asString())
                .put("formVersion", 1)
                .set("answers", story.required("answers"));
        var sent = api.post(story.required("by").asString(), "/api/v1/referrals", key, body);
        var path = "/api/v1/referrals/" + sent.body().required("id").asString();
        if (reaches(until, "accepted")) {
            decide(TRIAGER, path, "/acceptance", key, MissingNode.getInstance());
        }
        if (reaches(until, "assigned")) {
            decide(TRIAGER, path, "/assignment", key, JSON.createObjectNode().put("worker", WORKER_ID));
        }
        if (reaches(until, "contacted")) {
            var contact = JSON.createObjectNode().put("channel", "PHONE").put("outcome", "SPOKE");
            api.post(WORKER, path + "/contacts", key + "-contact", contact);
        }
        if (until.equals("appointment")) {
            askWhatIsSafe(sent.body().required("personId").asString(), key);
            api.post(WORKER, path + "/appointments", key + "-appointment", appointment());
        }
        if (until.equals("ended")) {
            var ending = JSON.createObjectNode()
                    .put("ending", "CLOSED")
                    .put("reasonCode", "NEEDS_MET")
                    .put("outcome", "HELPED")
                    .put("personSays", "HELPED");
            decide(WORKER, path, "/ending", key, ending);
        }
    }

    /// How far a story goes; one that ended has been through contact.
    private static boolean reaches(String until, String step) {
        var last = until.equals("ended") ? "contacted" : until;
        return STEPS.indexOf(last) >= STEPS.indexOf(step);
    }

    private void decide(String user, String path, String decision, String key, JsonNode body) {
        var read = Waiting.until(path + " is there for " + user, () -> api.get(user, path), Api.Answer::isOk);
        api.change(user, path + decision, key + decision, read.version(), body);
    }

    /// Nothing is sent to anybody who was not asked.
    private void askWhatIsSafe(String personId, String key) {
        var path = "/api/v1/people/" + personId;
        var read = Waiting.until("the link worker sees " + path, () -> api.get(WORKER, path), Api.Answer::isOk);
        var said = JSON.createObjectNode().put("askedAlone", true);
        List.of("call", "sms", "app").forEach(way -> said.put(way, "YES"));
        List.of("voicemail", "email", "letter", "visit").forEach(way -> said.put(way, "NO"));
        api.change(WORKER, path + "/safe-contact", key + "-safe-contact", read.version(), said);
    }

    private JsonNode appointment() {
        var inAWeek = begunAt.atZone(LONDON).toLocalDate().plusWeeks(1);
        while (inAWeek.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
            inAWeek = inAWeek.plusDays(1);
        }
        var startsAt = inAWeek.atTime(LocalTime.of(10, 30)).atZone(LONDON).toInstant();
        return JSON.createObjectNode()
                .put("kind", "ELSEWHERE")
                .put("startsAt", startsAt.toString())
                .put("place", "Harrowdale Town Library, first floor")
                .put("postcode", "XW1 1AA");
    }
}
