package org.whatmatters.notifysandbox.network;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How the sandbox behaves until told otherwise. A whole value: what a request leaves out is as in a healthy Notify.
///
/// @param delayMillis how late the answer to a send comes; the text itself is taken at once
/// @param failNext how many of the next sends fail, taking nothing
/// @param failStatus the HTTP status they fail with; 0 means 500
/// @param receipts what the network says in the end
public record Behaviour(long delayMillis, int failNext, int failStatus, Receipts receipts) {

    /// What becomes of a text that was taken.
    public enum Receipts {
        @JsonProperty("delivered")
        DELIVERED,
        @JsonProperty("permanent-failure")
        PERMANENT_FAILURE,
        @JsonProperty("none")
        NONE
    }

    /// What a start gives.
    public static final Behaviour HEALTHY = new Behaviour(0, 0, 500, Receipts.DELIVERED);

    Behaviour onceFailed() {
        return new Behaviour(delayMillis, failNext - 1, failStatus, receipts);
    }
}
