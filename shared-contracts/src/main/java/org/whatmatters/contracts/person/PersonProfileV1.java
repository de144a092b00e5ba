package org.whatmatters.contracts.person;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How to address and reach the person. Personal: compacted, removed on erasure.
///
/// @param birthDate as far as it is known: yyyy, yyyy-MM or yyyy-MM-dd
/// @param phone E.164
/// @param mayHaveDied somebody has said so, whether or not another has confirmed it: nothing automated goes out
/// @param deathConfirmed whether another has confirmed it: what is open for them is closed, until it is taken back.
///     Absent where it was told before this was; that is a no
public record PersonProfileV1(
        UUID personId,
        String displayName,
        @Nullable String birthDate,
        @Nullable String phone,
        @Nullable String language,
        @Nullable String postcode,
        List<String> formats,
        SafeContact safeContact,
        boolean mayHaveDied,
        @Nullable Boolean deathConfirmed,
        long version) {

    public static final String TYPE = "org.whatmatters.person.profile-recorded.v1";

    /// Of somebody whose death nobody has confirmed.
    public PersonProfileV1(
            UUID personId,
            String displayName,
            @Nullable String birthDate,
            @Nullable String phone,
            @Nullable String language,
            @Nullable String postcode,
            List<String> formats,
            SafeContact safeContact,
            boolean mayHaveDied,
            long version) {
        this(
                personId,
                displayName,
                birthDate,
                phone,
                language,
                postcode,
                formats,
                safeContact,
                mayHaveDied,
                null,
                version);
    }

    /// Which ways of reaching the person are safe: `YES`, `NO` or `UNKNOWN`. Nothing automated goes out on anything but
    /// `YES`.
    public record SafeContact(
            String call, String sms, String voicemail, String email, String app, String letter, String visit) {}
}
