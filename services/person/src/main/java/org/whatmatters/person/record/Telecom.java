package org.whatmatters.person.record;

/// One number or e-mail address that a person can be reached by.
///
/// @param value E.164, or an e-mail address
public record Telecom(Kind kind, String value) {

    /// What it is, for a phone also whose.
    public enum Kind {
        HOME,
        MOBILE,
        WORK,
        EMAIL
    }

    /// A number of which nobody said what it is.
    ///
    /// @param number E.164
    public static Telecom phone(String number) {
        return new Telecom(number.startsWith("+447") ? Kind.MOBILE : Kind.HOME, number);
    }

    public static Telecom email(String address) {
        return new Telecom(Kind.EMAIL, address);
    }
}
