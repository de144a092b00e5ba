package org.whatmatters.careplan.circle;

/// What somebody is to a person, and so what they may do with the person's pages.
///
/// @param person by the id that means the person now
/// @param mayWrite a relationship that has ended leaves reading for a while, never writing
public record Standing(PersonId person, Basis basis, boolean mayWrite) {

    /// Why the pages are open to them. Written to the audit.
    public enum Basis {
        /// Works for an organisation that hosts the person's case.
        HOST,
        /// Is the person.
        SELF,
        /// Works for an organisation that the person agreed may read some of it.
        AGREEMENT,
        /// Works for an organisation that some of it was disclosed to without the person's agreement.
        DISCLOSURE,
        /// Broke the glass in an emergency.
        BREAK_GLASS
    }
}
