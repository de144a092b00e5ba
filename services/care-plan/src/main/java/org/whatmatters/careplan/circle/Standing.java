package org.whatmatters.careplan.circle;

import org.jspecify.annotations.Nullable;

/// What somebody is to a person, and so what they may do with the person's pages.
///
/// @param person by the id that means the person now
/// @param mayWrite a relationship that has ended leaves reading for a while, never writing
/// @param proxyName of somebody whom the person lets help; absent for everybody else
public record Standing(
        PersonId person,
        Basis basis,
        boolean mayWrite,
        @Nullable String proxyName) {

    /// Whose words they are that this reader puts down.
    public Author author(Reader reader) {
        return proxyName == null ? reader.who() : new Author.Proxy(reader.subject(), proxyName);
    }

    /// Why the pages are open to them. Written to the audit.
    public enum Basis {
        /// Works for an organisation that hosts the person's case.
        HOST,
        /// Is the person.
        SELF,
        /// Is let by the person, or by who decides for them, to help.
        PROXY,
        /// Works for an organisation that the person agreed may read some of it.
        AGREEMENT,
        /// Works for an organisation that some of it was disclosed to without the person's agreement.
        DISCLOSURE,
        /// Broke the glass in an emergency.
        BREAK_GLASS
    }
}
