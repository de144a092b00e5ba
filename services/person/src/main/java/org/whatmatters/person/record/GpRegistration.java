package org.whatmatters.person.record;

import org.jspecify.annotations.Nullable;

/// Whether a person is registered with a GP practice, and with which. That they are not, or do not say, is an answer.
///
/// @param odsCode of the practice; it or the name is there where there is a practice
public record GpRegistration(
        Standing standing,
        @Nullable String odsCode,
        @Nullable String name) {

    public static final GpRegistration NOT_ASKED = new GpRegistration(Standing.NOT_ASKED, null, null);

    /// What is known of it.
    public enum Standing {
        NOT_ASKED,
        REGISTERED,
        NOT_REGISTERED,
        DECLINED
    }

    public GpRegistration {
        var known = odsCode != null || name != null;
        if (known != (standing == Standing.REGISTERED)) {
            throw new IllegalArgumentException("a practice is there where somebody is registered, and only there");
        }
    }

    public static GpRegistration with(String odsCode) {
        return new GpRegistration(Standing.REGISTERED, odsCode, null);
    }
}
