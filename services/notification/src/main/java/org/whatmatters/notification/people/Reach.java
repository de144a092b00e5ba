package org.whatmatters.notification.people;

import java.util.Locale;

/// Whether and how a person may be texted.
///
/// @param language as the profile has it; empty when nobody has asked
/// @param mayHaveDied somebody has said that the person has died
public record Reach(SafeToText texting, PhoneNumber number, String language, boolean mayHaveDied) {

    /// The only language that messages are checked in so far (docs/domain/glossary.md). Not asked counts as English:
    /// the alternative is that nobody is ever told anything.
    public boolean readsEnglish() {
        return language.isEmpty() || language.toLowerCase(Locale.ROOT).startsWith("en");
    }
}
