package org.whatmatters.person.record;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which ways of reaching a person are safe, as the person said, and when they said it.
///
/// Nothing automated is sent by a way that is not a plain YES.
///
/// @param codeWord chosen by the person; who says it is from us
/// @param confirmation null until somebody has asked
public record SafeContact(
        Map<Channel, Answer> answers,
        @Nullable String codeWord,
        @Nullable Confirmation confirmation) {

    public static final SafeContact NOT_ASKED = new SafeContact(Map.of(), null, null);

    public enum Channel {
        CALL,
        SMS,
        VOICEMAIL,
        EMAIL,
        APP,
        LETTER,
        VISIT
    }

    public enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    /// Who heard it from the person, and when.
    ///
    /// @param askedAlone whether nobody else could hear the question
    public record Confirmation(Author by, Instant at, boolean askedAlone) {}

    public SafeContact {
        var all = new EnumMap<Channel, Answer>(Channel.class);
        for (var channel : Channel.values()) {
            all.put(channel, answers.getOrDefault(channel, Answer.UNKNOWN));
        }
        answers = Collections.unmodifiableMap(all);
    }

    public Answer by(Channel channel) {
        return answers.getOrDefault(channel, Answer.UNKNOWN);
    }

    /// What is still known once the person is reached at another number or address: an answer was about the old one.
    /// A NO is kept, since it is never dangerous.
    public SafeContact after(Details old, Details changed) {
        var doubtful = EnumSet.noneOf(Channel.class);
        if (changed.hasAnotherPhoneThan(old)) {
            doubtful.addAll(Set.of(Channel.CALL, Channel.SMS, Channel.VOICEMAIL));
        }
        if (changed.hasAnotherEmailThan(old)) {
            doubtful.add(Channel.EMAIL);
        }
        if (changed.hasAnotherHomeThan(old)) {
            doubtful.addAll(Set.of(Channel.LETTER, Channel.VISIT));
        }
        var kept = new EnumMap<>(answers);
        doubtful.forEach(channel -> kept.replace(channel, Answer.YES, Answer.UNKNOWN));
        return new SafeContact(kept, codeWord, confirmation);
    }

    /// One answer for two records of one person: what was said last, and whatever either says NO to.
    public SafeContact joinedWith(SafeContact other) {
        var last = other.wasSaidAfter(this) ? other : this;
        var joined = new EnumMap<>(last.answers);
        for (var channel : Channel.values()) {
            if (by(channel) == Answer.NO || other.by(channel) == Answer.NO) {
                joined.put(channel, Answer.NO);
            }
        }
        return new SafeContact(joined, last.codeWord, last.confirmation);
    }

    private boolean wasSaidAfter(SafeContact other) {
        return confirmation != null
                && (other.confirmation == null || confirmation.at().isAfter(other.confirmation.at()));
    }

    /// What is left once it turns out that `other` was about somebody else. A NO is kept, since it is never dangerous.
    public SafeContact partedFrom(SafeContact other) {
        if (confirmation == null || !confirmation.equals(other.confirmation)) {
            return this;
        }
        var kept = new EnumMap<>(answers);
        kept.replaceAll((_, answer) -> answer == Answer.NO ? Answer.NO : Answer.UNKNOWN);
        return new SafeContact(kept, null, null);
    }

    /// Every field by name, as text, for the record of changes.
    Map<String, @Nullable String> asFields() {
        var fields = new LinkedHashMap<String, @Nullable String>();
        answers.forEach((channel, answer) -> fields.put("safeContact." + channel, answer.name()));
        fields.put("safeContact.askedAlone", confirmation == null ? null : String.valueOf(confirmation.askedAlone()));
        fields.put(
                "safeContact.confirmedAt",
                confirmation == null ? null : confirmation.at().toString());
        fields.put("safeContact.codeWord", codeWord);
        return fields;
    }
}
