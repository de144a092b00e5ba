package org.whatmatters.notification.message;

import java.util.Locale;

/// Why a message waits. The code is what others read.
public enum HoldReason {
    /// Nothing is known of the person yet.
    NO_PROFILE,
    /// Somebody has said that the person has died.
    MAY_HAVE_DIED,
    /// Nobody has asked whether texting is safe. Not asked is not a yes.
    TEXTING_NOT_ASKED,
    TEXTING_NOT_SAFE,
    NO_NUMBER,
    NOT_A_UK_MOBILE,
    /// The network says that this number is gone.
    NUMBER_FAILED,
    /// The person texted STOP, and the message is not essential.
    STOPPED,
    /// No checked wording in the person's language: never silently English.
    LANGUAGE_NOT_OFFERED,
    /// As many messages as a person gets in a week.
    WEEKLY_LIMIT,
    /// As many texts as a group's phone gets in a day.
    DAILY_LIMIT,
    QUIET_HOURS;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
