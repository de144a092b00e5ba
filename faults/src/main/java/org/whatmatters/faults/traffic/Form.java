package org.whatmatters.faults.traffic;

import java.util.LinkedHashMap;
import java.util.Map;
import org.whatmatters.benchmarks.speed.DoorstepForms;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One doorstep form. Its reason is like no other's, so that it can be told how often it is there.
///
/// @param key of idempotency, and the mark in its reason
/// @param number what is filled in follows from it
public record Form(String key, int number) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Forms of one run begin alike.
    public static Form of(String run, int number) {
        return new Form("%s-%010d".formatted(run, number), number);
    }

    /// As it must be kept.
    public JsonNode answers() {
        Map<String, Object> answers = new LinkedHashMap<>(DoorstepForms.answers(number));
        answers.put("reason", key);
        return JSON.valueToTree(answers);
    }

    String body() {
        return JSON.createObjectNode()
                .put("form", "fire")
                .put("formVersion", 1)
                .set("answers", answers())
                .toString();
    }
}
