package org.whatmatters.referral.unmet;

/// How often a need must have gone unmet near a place within a year before a community builder is told that there
/// may be enough for a group.
///
/// @param times never so few that being told would tell of somebody
public record EnoughForGroup(long times) {

    public EnoughForGroup {
        if (SmallNumbers.withheld(times) == null) {
            throw new IllegalArgumentException(times + " times are so few that they could tell of somebody");
        }
    }

    public boolean is(long count) {
        return count >= times;
    }
}
