package org.whatmatters.directory.newgroup;

/// What a group would be for, as unmet needs are counted.
public enum Need {
    LONELINESS("lonely"),
    MENTAL_WELLBEING("anxious"),
    BEREAVEMENT("bereaved"),
    CARING("carer"),
    HEALTH_CONDITION("health"),
    BEING_ACTIVE("exercise"),
    MONEY("debt"),
    HOUSING("housing"),
    FOOD("food"),
    WORK_OR_LEARNING("job"),
    GETTING_AROUND("transport"),
    GETTING_ONLINE("computer"),
    OTHER("group");

    private final String plainWord;

    Need(String plainWord) {
        this.plainWord = plainWord;
    }

    /// What somebody would type who looks for it: search knows what directories write instead.
    public String plainWord() {
        return plainWord;
    }
}
