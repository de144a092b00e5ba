package org.whatmatters.portal.signin;

import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who looks at the pages, as the access token says it. It chooses navigation and nothing else: what may be seen or
/// done is decided by the services.
///
/// @param organisation alias of the organisation that a member of staff speaks for; absent for people
/// @param organisationId our id of it
/// @param roles the organisation's groups in the token, in kebab-case
/// @param signedInElsewhere whether they came through a provider of their organisation's own
/// @param tokenEndsAt when the token runs out from which this was read; a renewed one is read again
public record Visitor(
        String subject,
        String name,
        @Nullable String organisation,
        @Nullable UUID organisationId,
        Set<String> roles,
        boolean signedInElsewhere,
        Instant tokenEndsAt)
        implements Serializable {

    private static final Set<String> SMALL_WORDS = Set.of("of", "and", "for", "in", "the");

    boolean isSameAs(Visitor other) {
        return subject.equals(other.subject) && Objects.equals(organisation, other.organisation);
    }

    public boolean isStaff() {
        return organisation != null;
    }

    public boolean isPerson() {
        return organisation == null;
    }

    public boolean has(String... anyOf) {
        for (var role : anyOf) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    /// The organisation in words: its alias is all that a token carries of its name.
    public @Nullable String organisationInWords() {
        if (organisation == null || organisation.isBlank()) {
            return organisation;
        }
        return Arrays.stream(organisation.split("-")).map(Visitor::capitalised).collect(Collectors.joining(" "));
    }

    /// A short word is an abbreviation, unless it is one that joins others.
    private static String capitalised(String word) {
        if (word.length() <= 3) {
            return SMALL_WORDS.contains(word) ? word : word.toUpperCase(Locale.UK);
        }
        return word.substring(0, 1).toUpperCase(Locale.UK) + word.substring(1);
    }
}
