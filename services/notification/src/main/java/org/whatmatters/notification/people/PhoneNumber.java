package org.whatmatters.notification.people;

/// The number a person gave, as far as texting is concerned.
public sealed interface PhoneNumber {

    record Mobile(UkMobile mobile) implements PhoneNumber {}

    /// A landline, a foreign number or none at all that exists. Not kept: it is of no use here.
    record NotAUkMobile() implements PhoneNumber {}

    record NotGiven() implements PhoneNumber {}
}
