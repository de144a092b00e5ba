package org.whatmatters.directory.resource;

/// What a resource is about: a condition that the toolkits are for, or a need as the forms list it.
public enum Condition {
    CARDIOVASCULAR("heart stroke blood pressure cholesterol"),
    DIABETES("diabetes sugar insulin"),
    MUSCULOSKELETAL("back neck joints knee hip arthritis pain"),
    RESPIRATORY("lungs breathing asthma COPD inhaler"),
    PREVENTION("keep well smoking alcohol weight check"),
    LONELINESS("lonely alone company"),
    MENTAL_WELLBEING("low worry anxious anxiety depression sleep stress"),
    BEREAVEMENT("grief death died loss"),
    CARING("carer looking after"),
    HEALTH_CONDITION("long-term condition illness"),
    BEING_ACTIVE("exercise walking movement"),
    MONEY("debt bills benefits"),
    HOUSING("home rent damp heating"),
    FOOD("eating cooking meals"),
    WORK_OR_LEARNING("job skills course"),
    GETTING_AROUND("transport bus travel"),
    GETTING_ONLINE("internet computer phone"),
    OTHER("");

    private final String plainWords;

    Condition(String plainWords) {
        this.plainWords = plainWords;
    }

    /// What people type who look for it.
    public String plainWords() {
        return plainWords;
    }
}
