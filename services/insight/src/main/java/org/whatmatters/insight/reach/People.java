package org.whatmatters.insight.reach;

import java.util.List;

/// Whom the keys mean, and who of them is left out. What is not newer than what is known changes nothing.
public interface People {

    /// Learns of keys, each at most once.
    void learnIdentities(List<Identity> news);

    /// Learns of people, each at most once.
    void learnRestrictions(List<Restriction> news);

    /// Whom a key means from now on.
    ///
    /// @param circleVersion the version of their circle that must have been heard of before they are counted
    record Identity(PersonKey person, PersonKey canonical, long circleVersion, long version) {}

    /// Whether a person is in no count.
    ///
    /// @param version of their circle
    record Restriction(PersonKey person, boolean restricted, long version) {}
}
