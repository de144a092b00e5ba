package org.whatmatters.notification.people;

import java.util.Locale;

/// Whether and how a person may be texted.
///
/// @param language as the profile has it; empty when nobody has asked
public record Reach(SafeToText texting, PhoneNumber number, String language) {

    /// The only language that messages are checked in so far (docs/domain/glossary.md). Not asked counts as English:
    /// the alternative is that nobody is ever told anything.
    public boolean readsEnglish() {
        return language.isEmpty() || language.toLowerCase(Locale.ROOT).startsWith("en");
    }
}
